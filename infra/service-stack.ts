import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundleOnce } from './bundle.ts';
import { HttpEntrance } from './constructs/http-entrance.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { WebSite } from './constructs/web-site.ts';
import type { DataStack } from './data-stack.ts';
import { FUNCTIONS, type FunctionName, type FunctionRow } from './functions.ts';
import { type Grantable, statementsFor } from './permissions.ts';
import type { Settings } from './settings.ts';

export type ServiceStackProps = StackProps & {
  readonly settings: Settings;
  readonly data: DataStack;
  readonly deployed: readonly FunctionName[];
  /** Rows that stand in for those of `FUNCTIONS`, for tests that bundle fixtures. */
  readonly rows?: Readonly<Record<FunctionName, FunctionRow>>;
  readonly webBuild?: string;
  readonly packages?: string;
};

/** Everything that a release replaces: functions, HTTP API, web site. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { settings, data, deployed, rows = FUNCTIONS } = props;
    const logRetention =
      settings.stage === 'prod' ? RetentionDays.ONE_YEAR : RetentionDays.ONE_WEEK;

    const entrance = new HttpEntrance(this, 'Http', { logRetention });
    const site = new WebSite(this, 'Web', {
      apiDomainName: entrance.domainName,
      ...(props.webBuild ? { build: props.webBuild } : {}),
    });
    const grantable: Grantable = {
      tableArn: data.table.tableArn,
      tableKeyArn: data.tableKey.keyArn,
      model: settings.model,
    };
    const environment = {
      STAGE: settings.stage,
      TABLE_NAME: data.table.tableName,
      PUBLIC_ORIGIN: site.origin,
      MODEL_PROFILE: settings.model.profile,
    };
    for (const name of deployed) {
      const row: FunctionRow = rows[name];
      const lambda = new NodeFunction(this, pascal(name), {
        row,
        bundle: bundleOnce({
          entry: row.file,
          ...(props.packages ? { outDir: props.packages } : {}),
        }),
        environment,
        statements: statementsFor(this, row, grantable),
        logRetention,
      });
      if (row.trigger.by === 'http') entrance.route(name, row.trigger.routes, lambda.function);
    }
    new CfnOutput(this, 'Origin', { value: site.origin, description: 'Where people go' });
  }
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
