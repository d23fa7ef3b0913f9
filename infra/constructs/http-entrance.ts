import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { OriginSecrets } from './origin-secrets.ts';

/**
 * What the access log holds: the route, never the path. An invitation's path is its secret, and a caller's
 * address is personal data.
 */
const ACCESS_LOG_FIELDS = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  integrationMs: '$context.integrationLatency',
  bytes: '$context.responseLength',
  error: '$context.integrationErrorMessage',
};

/** Requests a second in all, and at once: room for 10,000 people, a ceiling for the bill. */
const THROTTLE = { rateLimit: 200, burstLimit: 400 };

/** The HTTP API that CloudFront forwards `/api`, `/auth` and reader pages to. */
export class HttpEntrance extends Construct {
  readonly api: HttpApi;
  readonly domainName: string;
  readonly secrets: OriginSecrets;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly logRetention: RetentionDays; readonly originSecret: number },
  ) {
    super(scope, id);
    this.secrets = new OriginSecrets(this, 'OriginSecrets', props.originSecret);
    this.api = new HttpApi(this, 'Api', {
      apiName: `${Stack.of(this).stackName}-http`,
      createDefaultStage: false,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', {
            retention: props.logRetention,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_FIELDS)),
      },
    });
    const { region, urlSuffix } = Stack.of(this);
    this.domainName = `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
  }

  /** Sends every method under `paths` to one function, as payload 2.0, and tells it how to know CloudFront. */
  route(name: string, paths: readonly string[], handler: LambdaFunction): void {
    handler.addEnvironment('ORIGIN_SECRETS', this.secrets.accepted);
    const integration = new HttpLambdaIntegration(name, handler, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    });
    for (const path of paths) {
      this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
    }
  }
}
