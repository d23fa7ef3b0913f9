import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { bundleOnce } from './bundle.ts';
import { Guardrail } from './constructs/guardrail.ts';
import { HttpEntrance } from './constructs/http-entrance.ts';
import { Mail } from './constructs/mail.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { deadLetters, jobs } from './constructs/queues.ts';
import { ownIssuer, PoolClient, type SignIn } from './constructs/sign-in.ts';
import { Watch } from './constructs/watch.ts';
import { WebSite } from './constructs/web-site.ts';
import type { DataStack } from './data-stack.ts';
import { environmentFor } from './environment.ts';
import { constructId, FUNCTIONS, type FunctionName, type FunctionRow } from './functions.ts';
import { type Grantable, statementsFor } from './permissions.ts';
import type { Settings } from './settings.ts';
import { connect } from './triggers.ts';
import { readerAssets } from './web-build.ts';

export type ServiceStackProps = StackProps & {
  readonly settings: Settings;
  readonly data: DataStack;
  readonly deployed: readonly FunctionName[];
  /** Rows that stand in for those of `FUNCTIONS`, for tests that bundle fixtures. */
  readonly rows?: Readonly<Record<FunctionName, FunctionRow>>;
  readonly webBuild?: string;
  readonly packages?: string;
};

/** What functions work with, beside the table and its keys. */
type Parts = {
  readonly origin: string;
  readonly signIn: SignIn;
  readonly mail?: Mail;
  readonly narratorQueue?: Queue;
  readonly guardrail?: Guardrail;
};

/** Everything that a release replaces: functions, HTTP API, web site, queues, alarms. */
export class ServiceStack extends Stack {
  private readonly logRetention: RetentionDays;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { settings, data, deployed, rows = FUNCTIONS } = props;
    this.logRetention = settings.stage === 'prod' ? RetentionDays.ONE_YEAR : RetentionDays.ONE_WEEK;

    const entrance = new HttpEntrance(this, 'Http', {
      logRetention: this.logRetention,
      originSecret: settings.originSecret,
    });
    const site = this.webSite(props, entrance);
    const parts: Parts = {
      origin: site.origin,
      signIn: this.signIn(settings, data, site.origin),
      ...(settings.mail ? { mail: new Mail(this, 'Mail', settings.mail) } : {}),
      ...(deployed.includes('narrator') ? this.narrating(rows.narrator) : {}),
      ...(deployed.some(name => callsTheModel(rows[name]))
        ? { guardrail: new Guardrail(this, 'Guardrail') }
        : {}),
    };
    const grantable = grantableOf(props, parts);
    const environment = environmentOf(props, parts);
    const sources = { entrance, streamArn: data.table.streamArn, ...parts };

    const functions = new Map<FunctionName, LambdaFunction>();
    const failed: IQueue[] = [];
    for (const name of deployed) {
      const row = rows[name];
      const lambda = this.nodeFunction(name, row, environment, grantable, props.packages);
      functions.set(name, lambda);
      if (row.trigger.by === 'http') between(site, lambda);
      const lost = connect(this, name, row, lambda, sources);
      if (lost) failed.push(lost);
    }
    new Watch(this, 'Watch', { settings, api: entrance.api, functions, failed });
    new CfnOutput(this, 'Origin', { value: site.origin, description: 'Where people go' });
    new CfnOutput(this, 'TableName', {
      value: data.table.name,
      description: 'The table, for `npm run setup-link`',
    });
    if (data.directory)
      new CfnOutput(this, 'UserPoolId', {
        value: data.directory.pool.userPoolId,
        description: 'Where people get an account, with Cognito',
      });
    new CfnOutput(this, 'DistributionDomain', {
      value: site.distribution.distributionDomainName,
      description: 'What a domain of your own points at',
    });
  }

  private webSite({ settings, data, webBuild }: ServiceStackProps, entrance: HttpEntrance) {
    const signInOrigin = settings.issuer
      ? new URL(settings.issuer.url).origin
      : data.directory?.domain.baseUrl();
    return new WebSite(this, 'Web', {
      apiDomainName: entrance.domainName,
      originSecret: entrance.secrets.sent,
      logRetention: this.logRetention,
      ...(webBuild ? { build: webBuild } : {}),
      ...(signInOrigin ? { signInOrigin } : {}),
      ...(settings.domain ? { domain: settings.domain } : {}),
      ...(settings.webAclArn ? { webAclArn: settings.webAclArn } : {}),
    });
  }

  private signIn({ issuer }: Settings, { directory }: DataStack, origin: string): SignIn {
    if (issuer) return ownIssuer(issuer);
    if (directory) return new PoolClient(this, 'SignIn', { directory, origin }).signIn;
    throw new Error('There is neither a user pool nor an issuer to sign in with.');
  }

  private narrating({ timeoutSeconds }: FunctionRow) {
    const failed = deadLetters(this, 'NarratorFailed');
    return {
      narratorQueue: jobs(this, 'NarratorJobs', { failed, consumerSeconds: timeoutSeconds }),
    };
  }

  private nodeFunction(
    name: FunctionName,
    row: FunctionRow,
    environment: Readonly<Record<string, string>>,
    grantable: Grantable,
    packages: string | undefined,
  ): LambdaFunction {
    return new NodeFunction(this, constructId(name), {
      row,
      bundle: bundleOnce({
        entry: row.file,
        evidence: row.evidence,
        ...(packages ? { outDir: packages } : {}),
      }),
      environment,
      statements: statementsFor(this, row, grantable),
      readsSecret: row.may.includes('sign people in') && grantable.signInSecretArn !== undefined,
      logRetention: this.logRetention,
    }).function;
  }
}

/**
 * The order of a deploy: CloudFront sends the next secret everywhere before a function forgets the one before; styles are
 * there before a function names them; and the function answers before the page of the app asks it something new.
 */
function between({ distribution, assets, page }: WebSite, lambda: LambdaFunction): void {
  lambda.node.addDependency(distribution);
  if (assets) lambda.node.addDependency(assets);
  page?.node.addDependency(lambda);
}

const callsTheModel = ({ may }: FunctionRow): boolean => may.includes('call the model');

const grantableOf = (
  { settings, data }: ServiceStackProps,
  { signIn, mail, narratorQueue, guardrail }: Parts,
): Grantable => ({
  tableArn: data.table.arn,
  tableStreamArn: data.table.streamArn,
  tableKeyArn: data.tableKey.keyArn,
  signingKeyArn: data.signingKey.keyArn,
  model: settings.model,
  ...(mail ? { mail } : {}),
  ...(signIn.clientSecretArn ? { signInSecretArn: signIn.clientSecretArn } : {}),
  ...(narratorQueue ? { narratorQueueArn: narratorQueue.queueArn } : {}),
  ...(guardrail ? { guardrailArn: guardrail.arn } : {}),
});

const environmentOf = (
  { settings, data, webBuild }: ServiceStackProps,
  { narratorQueue, ...parts }: Parts,
): Record<string, string> =>
  environmentFor({
    stage: settings.stage,
    tableName: data.table.name,
    signingKeyArn: data.signingKey.keyArn,
    model: settings.model,
    modelDailyUsd: settings.modelDailyUsd,
    ...parts,
    ...(webBuild ? { readerAssets: readerAssets(webBuild) } : {}),
    ...(narratorQueue ? { narratorQueueUrl: narratorQueue.queueUrl } : {}),
  });
