import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DataStack } from './data-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { DEPLOYED, type FunctionName, type FunctionRow } from './functions.ts';
import { acknowledgeFindings } from './nag-suppressions.ts';
import { ServiceStack } from './service-stack.ts';
import { readSettings, type Settings } from './settings.ts';

/** CDK behavior that a new project is meant to choose; here, so that tests and deploys agree. */
const FEATURE_FLAGS = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  // What outlives every release cannot be taken from under one.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-lambda:recognizeLayerVersion': true,
  '@aws-cdk/customresources:installLatestAwsSdkDefault': false,
};

export type CountersignOptions = {
  /** Context values, as `-c name=value` would give them. */
  readonly context?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly outdir?: string;
  readonly webBuild?: string;
  /** Where Lambda packages are built, relative to the repository. Default `dist/lambda`. */
  readonly packages?: string;
  readonly deployed?: readonly FunctionName[];
  readonly rows?: Readonly<Record<FunctionName, FunctionRow>>;
};

export type Countersign = {
  readonly app: App;
  readonly settings: Settings;
  readonly data: DataStack;
  readonly service: ServiceStack;
  readonly edge?: EdgeStack;
};

/** One stage of the product as a CDK app, checked by cdk-nag when it is synthesized. */
export function createCountersign(options: CountersignOptions = {}): Countersign {
  const props: AppProps = {
    analyticsReporting: false,
    context: { ...FEATURE_FLAGS, ...options.context },
    ...(options.outdir ? { outdir: options.outdir } : {}),
  };
  const app = new App(props);
  const settings = readSettings(
    name => app.node.tryGetContext(name),
    options.environment ?? process.env,
  );
  const { stage, region, account } = settings;
  const inAccount = account ? { account } : {};
  const env = { region, ...inAccount };
  const data = new DataStack(app, `Countersign-${stage}-Data`, {
    env,
    description: `Countersign ${stage}: what must outlive every release`,
    settings,
  });
  const service = new ServiceStack(app, `Countersign-${stage}`, {
    env,
    description: `Countersign ${stage}: what a release replaces`,
    settings,
    data,
    deployed: options.deployed ?? DEPLOYED,
    ...(options.rows ? { rows: options.rows } : {}),
    ...(options.packages ? { packages: options.packages } : {}),
    ...(options.webBuild ? { webBuild: options.webBuild } : {}),
  });
  const edge = settings.waf
    ? new EdgeStack(app, `Countersign-${stage}-Edge`, {
        env: { region: 'us-east-1', ...inAccount },
        description: `Countersign ${stage}: the web ACL`,
      })
    : undefined;
  Tags.of(app).add('app', 'countersign');
  Tags.of(app).add('stage', stage);
  for (const stack of [data, service]) acknowledgeFindings(stack);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, settings, data, service, ...(edge ? { edge } : {}) };
}
