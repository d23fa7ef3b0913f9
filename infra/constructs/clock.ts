import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export type ClockProps = {
  readonly target: IFunction;
  readonly everyMinutes: number;
  /** What for, as the console shows it. */
  readonly purpose: string;
  readonly failed: IQueue;
};

/** What the schedule function is invoked with; `at` is the moment it was due, ISO 8601. */
const INPUT = JSON.stringify({ job: 'tick', at: '<aws.scheduler.scheduled-time>' });

/** Wakes one function regularly; which workspace has something due, and when its day starts, is its business. */
export class Clock extends Construct {
  constructor(scope: Construct, id: string, { target, everyMinutes, purpose, failed }: ClockProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [target.functionArn],
      }),
    );
    role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failed.queueArn] }),
    );
    const schedule = new CfnSchedule(this, 'Schedule', {
      description: purpose,
      scheduleExpression: `rate(${everyMinutes} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        input: INPUT,
        retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: everyMinutes * 60 },
        deadLetterConfig: { arn: failed.queueArn },
      },
    });
    schedule.node.addDependency(role);
  }
}
