import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '#infra/functions.ts';
import { METRICS } from '#lambda/metric-names.ts';
import { EVERYTHING, stage } from './fixtures/stacks.ts';

const full = Template.fromStack(stage('prod', EVERYTHING).service);

describe('work that fails', () => {
  it('ends in a dead-letter queue, kept two weeks, for each of the four ways to be started', () => {
    const kept = full.findResources('AWS::SQS::Queue', {
      Properties: { MessageRetentionPeriod: 14 * 24 * 3600, SqsManagedSseEnabled: true },
    });
    expect(
      Object.keys(kept)
        .map(id => id.replace(/[0-9A-F]{8}$/, ''))
        .sort(),
    ).toEqual([
      'FeedbackFailed',
      'NarratorFailed',
      'PrivacyFailed',
      'ProjectorFailed',
      'ScheduleFailed',
    ]);
  });

  it('on the narrator’s queue is tried three times, out of sight six times the timeout', () => {
    full.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: Match.objectLike({ maxReceiveCount: 3 }),
      VisibilityTimeout: 6 * FUNCTIONS.narrator.timeoutSeconds,
    });
  });

  it('on the table’s stream is about ledger entries alone, halved until the bad record is alone, and tried three times', () => {
    full.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 3,
      MaximumRecordAgeInSeconds: 12 * 3600,
      FilterCriteria: {
        Filters: [{ Pattern: '{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"L#"}]}}}}' }],
      },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });

  it('of the clock is retried for an hour, by Scheduler and then by Lambda', () => {
    full.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(60 minutes)',
      Target: Match.objectLike({
        Input: '{"job":"tick","at":"<aws.scheduler.scheduled-time>"}',
        RetryPolicy: { MaximumRetryAttempts: 5, MaximumEventAgeInSeconds: 3600 },
        DeadLetterConfig: { Arn: Match.anyValue() },
      }),
    });
    full.hasResourceProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 2 });
  });
});

describe('alarms', () => {
  const ids = (template: Template): string[] =>
    Object.keys(template.findResources('AWS::CloudWatch::Alarm'))
      .map(id => id.replace(/^Watch|[0-9A-F]{8}$/g, ''))
      .sort();

  it('watch errors, latency, throttles, lag, dead letters, the clock, model spend and the ledger itself', () => {
    expect(ids(full)).toEqual([
      'DeadLetters',
      'IteratorAge',
      'Latency',
      'ModelSpend',
      'PrivacySilent',
      'ScheduleSilent',
      'ServerErrors',
      'Throttles',
      'UnrecordedLedgerChange',
      'VerificationFailed',
    ]);
  });

  it('all reach the topic, and the topic the operator', () => {
    for (const alarm of Object.values(full.findResources('AWS::CloudWatch::Alarm'))) {
      expect(alarm).toMatchObject({ Properties: { AlarmActions: [expect.anything()] } });
    }
    full.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'operations@example.com',
    });
  });

  it('may be published to the topic by CloudWatch, of this account alone', () => {
    full.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': Match.anyValue() } },
          }),
        ]),
      }),
    });
  });

  it('count what has no value as nothing: a queue that nothing came to hides no other', () => {
    const expressions = Object.values(full.findResources('AWS::CloudWatch::Alarm')).flatMap(
      ({ Properties }) =>
        (Properties['Metrics'] ?? []).flatMap(({ Expression }: { Expression?: string }) =>
          Expression === undefined ? [] : [Expression],
        ),
    );
    expect(expressions).toHaveLength(2);
    for (const each of expressions) expect(each).toBe('SUM(FILL(METRICS(), 0))');
  });

  it('go off where the clock starts a function no more', () => {
    for (const [name, seconds] of [
      ['Schedule', 7200],
      ['Privacy', 1800],
    ] as const)
      full.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName: 'Invocations',
        Dimensions: [
          { Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp(`^${name}[0-9A-F]`) } },
        ],
        Period: seconds,
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
      });
  });

  it('go off at one changed ledger entry, in this stage only', () => {
    full.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Countersign',
      MetricName: METRICS.unrecordedChange,
      Dimensions: [
        { Name: 'service', Value: 'countersign' },
        { Name: 'stage', Value: 'prod' },
      ],
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });

  it('stand on one dashboard, with a budget beside them', () => {
    full.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
    full.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 20, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    });
  });
});

describe('mail', () => {
  it('is delivered over TLS or not at all, and bounces come back as events of this stage', () => {
    full.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
    full.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: Match.objectLike({ MatchingEventTypes: ['bounce', 'complaint'] }),
    });
    full.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [Match.anyValue()] } } },
      },
    });
  });

  it('may go to any identity of the account: SES asks for those of recipients too', () => {
    full.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'ses:SendEmail',
            Resource: Match.arrayWith([
              Match.objectLike({
                'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(':identity/\\*$')])],
              }),
            ]),
          }),
        ]),
      }),
    });
  });

  it('leaves an identity alone that another stage made', () => {
    const { service } = stage('dev', { ...EVERYTHING, mailIdentity: 'existing' });
    Template.fromStack(service).resourceCountIs('AWS::SES::EmailIdentity', 0);
  });
});
