import { CfnResource, TagManager } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, type Resource, resourcesOf, stacksOf, stage } from './fixtures/stacks.ts';

const built = stage('prod', EVERYTHING);
const resources = resourcesOf(built);
const list = <T>(value: T | readonly T[]): readonly T[] => [value].flat() as readonly T[];
/** A logical id without the hash that CDK appends. */
const plain = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

const ofType = (type: string, all: ReadonlyMap<string, Resource> = resources) =>
  [...all].filter(([, { Type }]) => Type === type);
const properties = <Of>([, { Properties }]: [string, Resource]): Of => Properties as Of;

describe('tags', () => {
  /** Whatever CloudFormation takes tags of, with the property that they stand in. */
  const taggable = stacksOf(built).flatMap(stack =>
    stack.node.findAll().flatMap(construct => {
      const tags = CfnResource.isCfnResource(construct) && TagManager.of(construct);
      if (!tags) return [];
      const property = tags.tagPropertyName.replace(/^./, first => first.toUpperCase());
      return [{ id: String(stack.resolve(construct.logicalId)), property }];
    }),
  );
  const tagsOf = (id: string, property: string): Record<string, unknown> => {
    const tags = resources.get(id)?.Properties?.[property] ?? {};
    return Array.isArray(tags)
      ? Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))
      : (tags as Record<string, unknown>);
  };

  it('of the product and its stage are on every resource that can have them', () => {
    expect(taggable.length).toBeGreaterThan(50);
    const without = taggable.filter(({ id, property }) => {
      const { app, stage: of } = tagsOf(id, property);
      return app !== 'countersign' || of !== 'prod';
    });
    expect(without).toEqual([]);
  });
});

describe('what must outlive every release', () => {
  it('stays when its stack or its definition goes: the table, the keys, the people, the web build', () => {
    const kept = [...resources].filter(
      ([, each]) => each.DeletionPolicy === 'Retain' && each.UpdateReplacePolicy === 'Retain',
    );
    expect(kept.map(([id]) => plain(id)).sort()).toEqual([
      'DirectoryPool',
      'SigningKey',
      'Table',
      'TableKey',
      'WebBucket',
    ]);
  });
});

describe('logs', () => {
  it.each([
    ['dev', 7],
    ['prod', 365],
  ] as const)('of every function in %s go to a group of the stack, for %i days', (name, days) => {
    const all = resourcesOf(stage(name, EVERYTHING));
    const groups = new Map(ofType('AWS::Logs::LogGroup', all));
    const kept = ofType('AWS::Lambda::Function', all).map(each => {
      const { LoggingConfig } = properties<{ LoggingConfig?: { LogGroup: { Ref: string } } }>(each);
      return groups.get(LoggingConfig?.LogGroup.Ref ?? '')?.Properties?.['RetentionInDays'];
    });
    expect(new Set(kept)).toEqual(new Set([days]));
  });
});

describe('work that is lost', () => {
  const queues = ofType('AWS::SQS::Queue');
  const deadLetters = queues.filter(([id]) => plain(id).endsWith('Failed'));
  const lost = (value: unknown): string[] =>
    deadLetters.map(([id]) => id).filter(id => JSON.stringify(value).includes(`"${id}"`));

  it('has somewhere to go from every queue, stream, clock, rule and invocation without an answer', () => {
    const senders = [
      ...queues.filter(([id]) => !plain(id).endsWith('Failed')),
      ...ofType('AWS::Lambda::EventInvokeConfig'),
      ...ofType('AWS::Scheduler::Schedule'),
      ...ofType('AWS::Events::Rule'),
      ...ofType('AWS::Lambda::EventSourceMapping').filter(each =>
        JSON.stringify(each).includes('BisectBatchOnFunctionError'),
      ),
    ];
    expect(senders.length).toBe(8);
    const from = new Set(senders.flatMap(([, { Properties }]) => lost(Properties)));
    expect(senders.filter(([, { Properties }]) => lost(Properties).length !== 1)).toEqual([]);
    expect(from.size).toBe(deadLetters.length);
  });

  it('sets one alarm off, wherever it went', () => {
    const alarm = ofType('AWS::CloudWatch::Alarm').find(([id]) => plain(id) === 'WatchDeadLetters');
    expect(lost(alarm)).toHaveLength(deadLetters.length);
  });
});

describe('wildcards', () => {
  type Statement = { Effect: string; Action: string | string[]; Resource?: unknown };
  type Document = { Statement: Statement[] };

  /** Every statement of every policy, whoever's: of roles, keys, buckets, queues and topics. */
  const statements = [...resources].flatMap(([id, { Properties = {} }]) =>
    ['PolicyDocument', 'KeyPolicy', 'AssumeRolePolicyDocument'].flatMap(document =>
      ((Properties[document] as Document | undefined)?.Statement ?? []).map(
        each => [id, each] as const,
      ),
    ),
  );
  const wild = statements.filter(
    ([, { Effect, Action, Resource }]) =>
      Effect === 'Allow' && JSON.stringify([Action, Resource]).includes('*'),
  );
  const said = wild.map(
    ([id, { Action }]) => `${plain(id)}: ${[...list(Action)].sort().join(' ')}`,
  );

  it('stand nowhere but where these are', () => {
    const traces = 'xray:PutTelemetryRecords xray:PutTraceSegments';
    const ofRoles = ['Api', 'Pages', 'Narrator', 'Schedule', 'Feedback', 'Privacy'].map(
      name => `${name}RoleDefaultPolicy: ${traces}`,
    );
    const notUploader = said.filter(each => !each.startsWith('CustomCDKBucketDeployment'));
    expect(notUploader.sort()).toEqual(
      [
        ...ofRoles,
        `ProjectorRoleDefaultPolicy: dynamodb:ListStreams ${traces}`,
        // To any identity, from one address (infra/constructs/mail.ts).
        ...['Api', 'Pages', 'Schedule'].map(name => `${name}RoleDefaultPolicy: ses:SendEmail`),
        // A key without its account's say could never be changed again.
        'SigningKey: kms:*',
        'TableKey: kms:*',
        // CloudFront reads any file of the build.
        'WebBucketPolicy: s3:GetObject',
      ].sort(),
    );
    // CDK's own uploader: read the staged build, write the bucket (infra/nag-suppressions.ts).
    expect(said.length - notUploader.length).toBe(2);
  });
});

describe('who may invoke a function', () => {
  it('is said of every permission: this API, this rule', () => {
    const permissions = ofType('AWS::Lambda::Permission');
    expect(permissions.length).toBeGreaterThan(5);
    const callers = permissions.map(each =>
      JSON.stringify(properties<{ SourceArn?: unknown }>(each).SourceArn),
    );
    for (const caller of callers)
      expect(caller).toMatch(
        /"Ref":"HttpApi[0-9A-F]{7,8}"},"\/\*\/\*\/\w+|^\{"Fn::GetAtt":\["MailReturned/,
      );
  });
});
