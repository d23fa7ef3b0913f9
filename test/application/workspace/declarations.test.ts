import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '#application/caller.ts';
import { readinessReport } from '#application/report/reports.ts';
import { type Executed, execute } from '#application/stream/append.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import { declare, recordDeclaration } from '#application/workspace/declare.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import { type DeclarationInput, declarationInput } from '#contracts/declarations.ts';
import { freeTextsIn, sealText } from '#domain/chain/free-text.ts';
import type { Stage } from '#domain/pilot/charter.ts';
import { declaredAt } from '#domain/readiness/asked-by.ts';
import type { WorkspaceCommand } from '#domain/workspace/decide.ts';
import { ETHICS_AREAS } from '#domain/workspace/declarations.ts';
import type { Role } from '#domain/workspace/roles.ts';
import { memoryDeps, type TestDeps } from '#test/application/deps.ts';
import { ownWorkPilot, wonPilot } from '#test/domain/readiness/summary-fixture.ts';

const WORKSPACE = 'W1';
const NOW = Date.parse('2026-06-30T09:00:00.000Z');
const salt = '0123456789abcdef0123456789abcdef';
const words = (text: string) => sealText(text, salt);

const PEOPLE: Readonly<Record<string, readonly Role[]>> = {
  legal: ['compliance'],
  ceo: ['executive'],
  'hr-person': ['skeptic'],
  'it-person': ['skeptic'],
};

let deps: TestDeps;
beforeEach(async () => {
  deps = { ...memoryDeps(), clock: { now: () => NOW, wall: Date.now } };
  await workspaceOf({
    type: 'found',
    name: words('Northwind'),
    timeZone: 'UTC',
    fiscalYearStart: 1,
    currency: 'EUR',
    demo: false,
    founder: 'lead',
    team: { id: 'ld', name: words('Learning') },
  });
  for (const [person, roles] of Object.entries(PEOPLE))
    await workspaceOf({ type: 'put-person', person, roles, teams: [] });
  for (const pilot of [wonPilot(), wonPilot({ id: 'P2', name: 'Second' })])
    await deps.readModels.put({
      key: pilotKey(WORKSPACE, pilot.id),
      seq: 1,
      schema: 1,
      summary: pilot,
    });
});

const accepted = <State, Refused extends { code: string; sentence: string }>(
  result: Executed<State, Refused>,
) => {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.sentence}`);
  return result;
};

const workspaceOf = async (command: WorkspaceCommand) =>
  accepted(
    await execute(deps, workspaceStream, workspaceKey(WORKSPACE), {
      commandId: uuidv7(),
      actor: 'lead',
      assurance: 'sso',
      asked: command,
      command,
    }),
  );

const caller = (person: string): Caller => ({
  person: { id: person, name: person, email: `${person}@people.test` },
  workspace: WORKSPACE,
  standing: { roles: [], teams: [] },
  assurance: 'sso',
});

/** Declares as the API does: by the contract's schema first. */
const say = (given: DeclarationInput, person = 'lead', commandId = uuidv7()) =>
  declare(deps, caller(person), commandId, declarationInput.parse(given), `id-${commandId}`);

const gateOf = async (stage: Stage, id: string) => {
  const { gates } = await readinessReport(deps, WORKSPACE, stage, undefined);
  const gate = gates.find(each => each.id === id);
  if (!gate) throw new Error(`no gate ${id}`);
  return gate;
};

const ackOf = (quarter: string): DeclarationInput => ({ type: 'ScorecardAcknowledged', quarter });

/** What turns each gate: who says what. */
const TURNS: readonly [Stage, string, readonly (readonly [DeclarationInput, string?])[]][] = [
  [
    'one',
    'S1.2',
    [
      [
        {
          type: 'PracticeLogged',
          team: 'ld',
          on: '2026-01-05',
          task: 'An outline',
          wentWell: 'Structure',
          failed: 'Sources',
        },
      ],
    ],
  ],
  ['two', 'S2.1', [[{ type: 'ConstraintNamed', pillar: 'learning-design', why: 'Slow drafts.' }]]],
  ['two', 'S2.5', [[{ type: 'CapacityDeclared', pilots: 2 }]]],
  [
    'two',
    'S2.7',
    ETHICS_AREAS.map(area => [
      {
        type: 'EthicsPolicySet',
        area,
        policy: `How we handle ${area}.`,
        owner: 'lead',
        partner: 'legal',
        reviewBy: '2026-09-01',
        expires: '2026-12-31',
        link: 'https://wiki.example/policy',
      },
    ]),
  ],
  [
    'two',
    'S2.8',
    [
      [{ type: 'CoalitionJoined', part: 'hr', person: 'hr-person', pilots: ['P1', 'P2'] }],
      [{ type: 'CoalitionJoined', part: 'it', person: 'it-person', pilots: [] }],
      [{ type: 'CoalitionJoined', part: 'executive-sponsor', person: 'ceo', pilots: [] }],
    ],
  ],
  [
    'three',
    'S3.2',
    [
      [
        {
          type: 'SustainedChecked',
          pilot: 'P1',
          criterion: 'C1',
          on: '2026-05-20',
          stillMet: true,
        },
      ],
    ],
  ],
  [
    'three',
    'S3.4',
    [
      [ackOf('2025-Q4'), 'ceo'],
      [ackOf('2026-Q1'), 'ceo'],
      [{ type: 'StrategyForumRecorded', forum: 'AI board', member: 'lead', on: '2026-06-01' }],
    ],
  ],
  [
    'three',
    'S3.5',
    [
      [
        {
          type: 'ScalePlanSet',
          pilot: 'P1',
          owner: 'lead',
          budget: '12000',
          population: 200,
          from: '2026-07-01',
          to: '2026-12-31',
          expectedBenefit: 'Two to nine points more deals closed.',
          fromCriterion: 'C1',
        },
      ],
    ],
  ],
  ['three', 'S3.6', [[{ type: 'AgentsDeclared', pilot: 'P1', autonomous: false }]]],
];

describe('what is declared', () => {
  it.each(TURNS)('turns a gate of stage %s: %s', async (stage, id, turns) => {
    const before = await gateOf(stage, id);
    expect(before.status).not.toBe('met');
    expect(before.nextHref).toBe(declaredAt(id));
    for (const [input, person] of turns) accepted(await say(input, person));
    const after = await gateOf(stage, id);
    expect(after.status).toBe('met');
    expect(after.nextHref).toBeUndefined();
    expect(after.facts.some(fact => fact.declaration)).toBe(true);
  });

  it('keeps safeguards alive by a review, once their policies are older than two quarters', async () => {
    const [, , policies] = TURNS.find(([, id]) => id === 'S2.7') ?? ['two', '', []];
    for (const [input] of policies) accepted(await say(input));
    expect((await gateOf('three', 'S3.7')).status).toBe('met');
    const later = Date.parse('2027-02-01T09:00:00.000Z');
    deps = { ...deps, clock: { now: () => later, wall: Date.now } };
    expect((await gateOf('three', 'S3.7')).status).toBe('not met');
    for (const area of ETHICS_AREAS)
      accepted(
        await say({ type: 'EthicsAreaReviewed', area, nextReviewBy: '2027-06-01' }, 'legal'),
      );
    expect((await gateOf('three', 'S3.7')).status).toBe('met');
  });

  it('does not take a feed for live until it delivered, which nobody can declare', async () => {
    accepted(await say({ type: 'MetricFeedConnected', metric: 'win-rate', source: 'The CRM' }));
    expect((await gateOf('three', 'S3.8')).status).toBe('not met');
    expect(declarationInput.safeParse({ type: 'MetricFeedReceived', feed: 'F1' }).success).toBe(
      false,
    );
    const [connected] = (await readWorkspace(deps, WORKSPACE)).declarations.feeds;
    accepted(
      await recordDeclaration(deps, caller('lead'), uuidv7(), {
        type: 'MetricFeedReceived',
        feed: connected?.feed ?? '',
      }),
    );
    expect((await gateOf('three', 'S3.8')).status).toBe('met');
  });

  it('closes an objection by a judged pilot that was linked to it, and by nothing else', async () => {
    const commandId = uuidv7();
    const raised = { type: 'ObjectionRaised', person: 'ceo', barrier: 'quality' } as const;
    accepted(await say({ ...raised, words: 'Almost right is wrong.' }, 'lead', commandId));
    const objection = `id-${commandId}`;
    const close: DeclarationInput = { type: 'ObjectionClosed', objection, pilot: 'P1' };
    expect(await say(close)).toMatchObject({ ok: false, refusal: { code: 'pilot_not_linked' } });
    accepted(await say({ type: 'ObjectionLinked', objection, pilot: 'P1' }));
    accepted(await say(close));
    const [kept] = (await readWorkspace(deps, WORKSPACE)).declarations.objections;
    expect(kept?.closed).toEqual({ pilot: 'P1', at: '2026-06-30T09:00:00.000Z' });
  });

  it('rests on the pilots of its own workspace alone', async () => {
    await deps.readModels.put({
      key: pilotKey('W2', 'P0'),
      seq: 1,
      schema: 1,
      summary: ownWorkPilot,
    });
    expect(await say({ type: 'AgentsDeclared', pilot: 'P0', autonomous: false })).toMatchObject({
      ok: false,
      refusal: { code: 'pilot_unknown' },
    });
  });

  it('counts once when it is sent twice', async () => {
    const commandId = uuidv7();
    const capacity: DeclarationInput = { type: 'CapacityDeclared', pilots: 2 };
    accepted(await say(capacity, 'lead', commandId));
    expect(accepted(await say(capacity, 'lead', commandId)).replayed).toBe(true);
    expect((await readWorkspace(deps, WORKSPACE)).declarations.capacities).toHaveLength(1);
  });

  it('leaves no words in the summary, and reports nothing as oversized', async () => {
    for (const [, , turns] of TURNS)
      for (const [input, person] of turns) accepted(await say(input, person));
    const { declarations } = await readWorkspace(deps, WORKSPACE);
    const texts = freeTextsIn(declarations);
    expect(texts).toHaveLength(14);
    expect(
      texts.filter(({ text, salt: kept }) => text !== undefined || kept !== undefined),
    ).toEqual([]);
    expect(deps.reported).toEqual([]);
  });
});
