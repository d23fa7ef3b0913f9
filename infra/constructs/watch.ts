import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { METRICS, METRICS_NAMESPACE, SERVICE } from '#lambda/metric-names.ts';
import { FUNCTIONS, type FunctionName } from '../functions.ts';
import type { Settings } from '../settings.ts';

export type WatchProps = {
  readonly settings: Settings;
  readonly api: HttpApi;
  readonly functions: ReadonlyMap<FunctionName, LambdaFunction>;
  readonly failed: readonly IQueue[];
};

type Watched = {
  readonly id: string;
  readonly metric: IMetric;
  /** The alarm goes off at this value or above it. */
  readonly threshold: number;
  /** Periods in a row; default 1. */
  readonly periods?: number;
  /** The alarm goes off below the value instead, and where there is none. */
  readonly onSilence?: true;
  /** What an operator does first; the alarm's mail carries it. */
  readonly what: string;
};

const MINUTES_5 = { period: Duration.minutes(5) };

/**
 * Alarms to one topic, a dashboard of what they watch, and a budget. Sums over functions, so that one cause
 * sends one mail; each metric in a sum is billed as an alarm all the same.
 */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    const topic = this.topic();
    const { alarmEmail, monthlyBudgetUsd } = props.settings;
    if (alarmEmail) {
      topic.addSubscription(new EmailSubscription(alarmEmail));
      this.budget(alarmEmail, monthlyBudgetUsd);
    }
    const watched = [
      ...this.requests(props),
      ...this.background(props),
      ...clocks(props),
      ...ownMetrics(props),
    ];
    const action = new SnsAction(topic);
    for (const { id: name, metric, threshold, periods = 1, onSilence, what } of watched) {
      new Alarm(this, name, {
        metric,
        threshold,
        evaluationPeriods: periods,
        comparisonOperator: onSilence
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: onSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
        alarmDescription: `${what} See docs/operations.md, "When an alarm goes off".`,
      }).addAlarmAction(action);
    }
    new Dashboard(this, 'Dashboard', {
      widgets: inRowsOf(
        3,
        watched.map(({ id: title, metric }) => new GraphWidget({ title, left: [metric] })),
      ),
    });
  }

  /** A topic with a policy of its own lets in whom that names and nobody else: alarms too have to be named. */
  private topic(): Topic {
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    const ofThisAccount = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', { conditions: ofThisAccount }),
    );
    return topic;
  }

  private requests({ api, functions }: WatchProps): Watched[] {
    return [
      {
        id: 'ServerErrors',
        metric: api.metricServerError({ statistic: 'Sum', ...MINUTES_5 }),
        threshold: 3,
        what: 'Requests were answered with 5xx.',
      },
      {
        id: 'Latency',
        metric: api.metricLatency({ statistic: 'p99', ...MINUTES_5 }),
        threshold: 3000,
        periods: 3,
        what: 'One request in a hundred takes over three seconds, for a quarter of an hour.',
      },
      {
        id: 'Throttles',
        metric: sum([...functions.values()].map(each => each.metricThrottles(MINUTES_5))),
        threshold: 1,
        what: 'Lambda refused invocations for want of concurrency.',
      },
    ];
  }

  private background({ functions, failed }: WatchProps): Watched[] {
    const behind = functions.get('projector')?.metric('IteratorAge', {
      statistic: 'Maximum',
      ...MINUTES_5,
    });
    const waiting = failed.map(queue =>
      queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', ...MINUTES_5 }),
    );
    return [
      ...(behind
        ? [
            {
              id: 'IteratorAge',
              metric: behind,
              threshold: Duration.minutes(10).toMilliseconds(),
              what: 'Read models are ten minutes behind the ledger.',
            },
          ]
        : []),
      ...(waiting.length > 0
        ? [
            {
              id: 'DeadLetters',
              metric: sum(waiting),
              threshold: 1,
              what: 'A job failed every time it was tried.',
            },
          ]
        : []),
    ];
  }

  /** Counts what carries this product's tag in the account; needs `app` activated as a cost allocation tag. */
  private budget(address: string, amount: number): void {
    const notice = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount, unit: 'USD' },
        costFilters: { TagKeyValue: ['user:app$countersign'] },
      },
      notificationsWithSubscribers: [notice('ACTUAL', 80), notice('FORECASTED', 100)],
    });
  }
}

/** What the clock starts: of a start that never comes, nothing else would tell. */
function clocks({ functions }: WatchProps): Watched[] {
  const missed = (name: 'schedule' | 'privacy', alarm: Pick<Watched, 'id' | 'what'>): Watched[] => {
    const period = Duration.minutes(2 * FUNCTIONS[name].trigger.everyMinutes);
    const metric = functions.get(name)?.metricInvocations({ period });
    return metric ? [{ ...alarm, metric, threshold: 1, onSilence: true }] : [];
  };
  return [
    ...missed('schedule', { id: 'ScheduleSilent', what: 'No reminder, nudge or digest goes out.' }),
    ...missed('privacy', { id: 'PrivacySilent', what: 'No erasure that was ordered is done.' }),
  ];
}

/** What the functions themselves report. */
function ownMetrics({ settings }: WatchProps): Watched[] {
  const own = (metricName: string, period: Duration) =>
    new Metric({
      namespace: METRICS_NAMESPACE,
      metricName,
      dimensionsMap: { service: SERVICE, stage: settings.stage },
      statistic: 'Sum',
      period,
    });
  return [
    {
      id: 'ModelSpend',
      metric: own(METRICS.modelCost, Duration.days(1)),
      threshold: settings.modelDailyUsd,
      what: 'Narratives cost more today than expected.',
    },
    {
      id: 'VerificationFailed',
      metric: own(METRICS.verificationFailed, MINUTES_5.period),
      threshold: 1,
      what: 'A chain or a signature did not verify.',
    },
    {
      id: 'UnrecordedLedgerChange',
      metric: own(METRICS.unrecordedChange, MINUTES_5.period),
      threshold: 1,
      what: 'A ledger entry was changed or removed, and no redaction says so.',
    },
  ];
}

/**
 * The sum of those that have a value. A queue that nothing came to and a function that nobody called have none, and a plain
 * `m0 + m1` has no value as long as one of its parts has none.
 */
function sum(metrics: readonly IMetric[]): IMetric {
  return new MathExpression({
    expression: 'SUM(FILL(METRICS(), 0))',
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric])),
    label: 'Sum',
    ...MINUTES_5,
  });
}

const inRowsOf = <T>(size: number, items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, row) =>
    items.slice(row * size, (row + 1) * size),
  );
