import { describe, expect, it } from 'vitest';
import { EVERYTHING, NAMES, type Resource, resourcesOf, stage } from './fixtures/stacks.ts';

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: {
    readonly 'ForAllValues:StringLike'?: { readonly 'dynamodb:LeadingKeys': unknown };
    readonly Null?: unknown;
    readonly StringEquals?: unknown;
  };
};

const resources = resourcesOf(stage('prod', EVERYTHING));
const list = <T>(value: T | readonly T[]): readonly T[] => [value].flat() as readonly T[];

/** The statements of one function's role, or of everything that is not one of ours. */
function statementsOf(owner: RegExp): Statement[] {
  return [...resources]
    .filter(([id, { Type }]) => Type === 'AWS::IAM::Policy' && owner.test(id))
    .flatMap(([, { Properties }]) => policyOf(Properties));
}

const policyOf = (properties: Resource['Properties']): Statement[] =>
  (properties as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement;

const ofFunction = (name: string): Statement[] => statementsOf(new RegExp(`^${name}Role`, 'i'));
const OURS = new RegExp(`^(${NAMES.join('|')})Role`, 'i');

/** Partition-key patterns on which a function may do `action`. */
const keysFor = (name: string, action: string): unknown[] =>
  ofFunction(name)
    .filter(({ Action }) => list(Action).includes(action))
    .flatMap(({ Condition }) =>
      list(Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? ['every key']),
    );

describe('rights on the table', () => {
  it.each(NAMES.filter(name => name !== 'privacy'))(
    '%s can neither update nor delete a ledger entry',
    name => {
      for (const action of [
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
        'dynamodb:BatchWriteItem',
      ]) {
        expect(keysFor(name, action)).not.toContain('L#*');
        expect(keysFor(name, action)).not.toContain('every key');
      }
    },
  );

  it('lets the privacy function redact a ledger entry', () => {
    expect(keysFor('privacy', 'dynamodb:UpdateItem')).toContain('L#*');
  });

  it.each(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'])(
    'keeps people, addresses, invitations and mails from the narrator’s %s',
    action => {
      expect(keysFor('narrator', action).sort()).toEqual(['L#*', 'R#*', 'S#*', 'W#*']);
    },
  );

  it.each(NAMES)('%s names a partition key in every request', name => {
    const onTable = ofFunction(name).filter(({ Action }) =>
      list(Action).some(action => /^dynamodb:.*(Item|Query)/.test(action)),
    );
    expect(onTable.length).toBeGreaterThan(0);
    for (const { Condition } of onTable) {
      expect(Condition?.Null).toEqual({ 'dynamodb:LeadingKeys': 'false' });
    }
  });

  it('gives nobody a Scan, PartiQL or a change of the table itself', () => {
    const actions = statementsOf(/./).flatMap(({ Action }) => list(Action));
    expect(actions.filter(action => /Scan|PartiQL|Table$|TimeToLive/.test(action))).toEqual([]);
  });
});

describe('wildcards', () => {
  it('stand in no action of our functions', () => {
    const actions = statementsOf(OURS).flatMap(({ Action }) => list(Action));
    expect(actions.filter(action => action.includes('*'))).toEqual([]);
  });

  it('stand for a resource only where the action takes none', () => {
    const anywhere = statementsOf(OURS)
      .filter(({ Resource }) => list(Resource).some(resource => resource === '*'))
      .flatMap(({ Action }) => list(Action));
    expect([...new Set(anywhere)].sort()).toEqual([
      'dynamodb:ListStreams',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('stand in no part of a resource’s name, but for the identities to which one address may mail', () => {
    const isMail = ({ Action }: Statement) => list(Action).includes('ses:SendEmail');
    const mailing = statementsOf(OURS).filter(isMail);
    expect(mailing).toHaveLength(3);
    for (const { Action, Condition } of mailing) {
      expect(list(Action)).toEqual(['ses:SendEmail']);
      expect(Condition?.StringEquals).toEqual({ 'ses:FromAddress': 'pilots@example.com' });
    }
    const named = statementsOf(OURS)
      .filter(statement => !isMail(statement))
      .flatMap(({ Resource }) => list(Resource))
      .filter(resource => resource !== '*');
    expect(named.filter(resource => JSON.stringify(resource).includes('*'))).toEqual([]);
  });
});

describe('the model', () => {
  const invoking = ofFunction('narrator').filter(({ Action }) =>
    list(Action).includes('bedrock:InvokeModel'),
  );

  it('can be invoked by the narrator alone', () => {
    const others = NAMES.filter(name => name !== 'narrator').flatMap(ofFunction);
    expect(JSON.stringify(others)).not.toContain('bedrock:');
    expect(invoking).toHaveLength(2);
  });

  it('is reached through the named profile, in its regions, and not directly', () => {
    const [profile, models] = invoking;
    expect(JSON.stringify(profile?.Resource)).toMatch(
      /inference-profile\/us\.anthropic\.claude-haiku-4-5-20251001-v1:0/,
    );
    expect(list(models?.Resource)).toHaveLength(3);
    expect(models?.Condition?.StringEquals).toHaveProperty(['bedrock:InferenceProfileArn']);
  });
});
