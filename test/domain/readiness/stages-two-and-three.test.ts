import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { stageThree } from '#domain/readiness/stage-three.ts';
import { stageTwo } from '#domain/readiness/stage-two.ts';
import type { DeclarationEvent, Declarations } from '#domain/workspace/declarations.ts';
import {
  boundedAgent,
  coalition,
  constraint,
  declared,
  policies,
  scalePlan,
  sustainedCheck,
} from './declared-fixture.ts';
import { closeRate, ownWorkPilot, WORKSPACE, wonPilot } from './summary-fixture.ts';

const DAY = '2026-06-30';
const MAY = '2026-05-20T09:00:00.000Z';

type Judge = typeof stageTwo;

const statusesOf = (
  judge: Judge,
  pilots: readonly PilotSummary[],
  declarations?: Declarations,
  day = DAY,
) => {
  const workspace = { ...WORKSPACE, ...(declarations ? { declarations } : {}) };
  return Object.fromEntries(
    judge(pilots, workspace, day).gates.map(({ id, status }) => [id, status]),
  );
};

const everyPillar = [
  wonPilot(),
  wonPilot({ id: 'P2', pillar: 'strategy' }),
  wonPilot({ id: 'P3', pillar: 'learning-operations' }),
];

describe('stage two', () => {
  const all = declared([
    constraint,
    { type: 'CapacityDeclared', pilots: 1 },
    ...policies,
    ...coalition,
  ]);

  it('is done with a pilot met in each pillar and what was declared', () => {
    const report = stageTwo(everyPillar, { ...WORKSPACE, declarations: all }, DAY);
    expect(report.gates.map(({ id, status }) => [id, status])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map(number => [`S2.${number}`, 'met']),
    );
    expect(report.ready).toBe(true);
  });

  it('shows declarations as declarations, and records as records', () => {
    const report = stageTwo(everyPillar, { ...WORKSPACE, declarations: all }, DAY);
    const [said, answering] = report.gates[0]?.facts ?? [];
    expect(said).toEqual({
      text: 'The biggest constraint: are we building the right content? Declared on March 1, 2026.',
      href: '/app/declarations',
      declaration: true,
    });
    expect(answering?.declaration).toBe(false);
  });

  it('has evidence of nothing in an empty workspace', () => {
    expect(new Set(Object.values(statusesOf(stageTwo, [])))).toEqual(new Set(['not evidenced']));
  });

  it('does not know on a day what was declared after it', () => {
    const gates = statusesOf(stageTwo, everyPillar, all, '2026-02-28');
    expect([gates['S2.1'], gates['S2.5'], gates['S2.7'], gates['S2.8']]).toEqual(
      Array(4).fill('not evidenced'),
    );
  });

  it('does not take a constraint that no pilot addresses', () => {
    const strategy: DeclarationEvent = { ...constraint, pillar: 'strategy' } as DeclarationEvent;
    expect(statusesOf(stageTwo, [wonPilot()], declared([strategy]))['S2.1']).toBe('not evidenced');
  });

  it('contradicts a pillar whose judged pilots met nothing that decides', () => {
    const secondary = { ...closeRate, role: 'secondary' as const };
    expect(statusesOf(stageTwo, [wonPilot({ criteria: [secondary] })])['S2.3']).toBe('not met');
  });

  it('takes no pillar as shown where harm was shown beside the result', () => {
    expect(statusesOf(stageTwo, [wonPilot({ outcome: 'not-met' })])['S2.3']).toBe('not met');
  });

  it('contradicts focus when more pilots run than the team can carry', () => {
    const { locked: _l, judged: _j, ...running } = wonPilot().dates;
    const pilots = ['A', 'B'].map(id => wonPilot({ id, dates: running }));
    const capacity = declared([{ type: 'CapacityDeclared', pilots: 1 }]);
    expect(statusesOf(stageTwo, pilots, capacity)['S2.5']).toBe('not met');
    expect(statusesOf(stageTwo, pilots.slice(0, 1), capacity)['S2.5']).toBe('met');
  });

  it('finds impact only beyond time, and only where the pilot did no harm', () => {
    const time = { ...closeRate, family: 'time-saved' as const };
    expect(statusesOf(stageTwo, [wonPilot({ criteria: [time] })])['S2.6']).toBe('not evidenced');
    expect(statusesOf(stageTwo, [wonPilot({ outcome: 'not-met' })])['S2.6']).toBe('not evidenced');
    const cost = { ...closeRate, family: 'cost' as const };
    expect(statusesOf(stageTwo, [wonPilot({ criteria: [cost] })])['S2.6']).toBe('met');
  });

  it('asks for all four ethics areas, and contradicts a policy that has lapsed', () => {
    expect(statusesOf(stageTwo, [], declared(policies.slice(1)))['S2.7']).toBe('not evidenced');
    expect(statusesOf(stageTwo, [], all, '2026-12-31')['S2.7']).toBe('met');
    expect(statusesOf(stageTwo, [], all, '2027-01-01')['S2.7']).toBe('not met');
  });

  it('counts nobody in the coalition who has left, until they come back', () => {
    const leave: DeclarationEvent = { type: 'CoalitionLeft', part: 'hr', person: 'hr-person' };
    const gone = declared([leave], '2026-04-01T09:00:00.000Z', all);
    expect(statusesOf(stageTwo, [], gone, '2026-03-31')['S2.8']).toBe('met');
    expect(statusesOf(stageTwo, [], gone)['S2.8']).toBe('not evidenced');
    expect(statusesOf(stageTwo, [], declared(coalition, MAY, gone))['S2.8']).toBe('met');
  });
});

describe('stage three', () => {
  const original = wonPilot();
  const copy = wonPilot({
    id: 'P2',
    copyOf: 'P1',
    runWindow: { first: '2026-02-16', last: '2026-03-08' },
  });
  const acknowledged = ['2025-Q4', '2026-Q1'].map(
    quarter => ({ type: 'ScorecardAcknowledged', quarter, executive: 'ceo' }) as const,
  );
  const forum: DeclarationEvent = {
    type: 'StrategyForumRecorded',
    forum: { commitment: 'a' },
    member: 'lead',
    on: '2026-04-01',
  };
  const feed: DeclarationEvent = {
    type: 'MetricFeedConnected',
    feed: 'crm',
    metric: 'close-rate',
    source: { commitment: 'b' },
  };
  const early = declared([
    ...policies,
    ...acknowledged,
    forum,
    scalePlan,
    { ...boundedAgent, pilot: 'P2' },
    feed,
  ]);
  const all = declared(
    [sustainedCheck, { type: 'MetricFeedReceived', feed: 'crm' }],
    '2026-06-20T09:00:00.000Z',
    early,
  );

  it('is done when results last, spread and reach customers, and L&D sits at the table', () => {
    const report = stageThree([original, copy], { ...WORKSPACE, declarations: all }, DAY);
    expect(report.gates.map(({ id, status }) => [id, status])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map(number => [`S3.${number}`, 'met']),
    );
    expect(report.ready).toBe(true);
  });

  it('has evidence of nothing in an empty workspace', () => {
    expect(new Set(Object.values(statusesOf(stageThree, [])))).toEqual(new Set(['not evidenced']));
  });

  it('takes no copy that ran beside the first in the same team, and contradicts one that failed', () => {
    const beside = { ...copy, runWindow: original.runWindow ?? { first: '', last: '' } };
    expect(statusesOf(stageThree, [original, beside])['S3.1']).toBe('not evidenced');
    const elsewhere = { ...beside, team: 'sales' };
    expect(statusesOf(stageThree, [original, elsewhere])['S3.1']).toBe('met');
    const failed = { ...copy, outcome: 'not-met' as const };
    expect(statusesOf(stageThree, [original, failed])['S3.1']).toBe('not met');
  });

  it('goes by the latest sustained check of a criterion', () => {
    const later = declared(
      [{ ...sustainedCheck, on: '2026-06-25', stillMet: false }],
      '2026-06-25T09:00:00.000Z',
      all,
    );
    expect(statusesOf(stageThree, [original], later)['S3.2']).toBe('not met');
    expect(statusesOf(stageThree, [original], later, '2026-06-24')['S3.2']).toBe('met');
  });

  it('finds transformation only in results about customers or revenue', () => {
    const retention = { ...closeRate, family: 'retention' as const };
    expect(statusesOf(stageThree, [wonPilot({ criteria: [retention] })])['S3.3']).toBe(
      'not evidenced',
    );
  });

  it('asks for the last two quarters that have ended, both', () => {
    expect(statusesOf(stageThree, [], all, '2026-07-01')['S3.4']).toBe('not evidenced');
    const one = declared([...acknowledged.slice(0, 1), forum]);
    expect(statusesOf(stageThree, [], one)['S3.4']).toBe('not evidenced');
    expect(statusesOf(stageThree, [], declared(acknowledged))['S3.4']).toBe('not evidenced');
  });

  it('contradicts a plan whose benefit nobody measured', () => {
    const unmet = wonPilot({ criteria: [{ ...closeRate, outcome: 'inconclusive' }] });
    expect(statusesOf(stageThree, [unmet], all)['S3.5']).toBe('not met');
  });

  it('asks every running pilot about its agents, and contradicts one without bounds', () => {
    expect(statusesOf(stageThree, [ownWorkPilot], all)['S3.6']).toBe('not evidenced');
    const { limits: _none, ...unbounded } = boundedAgent;
    expect(statusesOf(stageThree, [], declared([unbounded]))['S3.6']).toBe('not met');
  });

  it('lets a safeguard die 183 days after the last look, and a review revives it', () => {
    expect(statusesOf(stageThree, [], early, '2026-08-31')['S3.7']).toBe('met');
    expect(statusesOf(stageThree, [], early, '2026-09-01')['S3.7']).toBe('not met');
    const reviews = (
      ['learner-data', 'transparency', 'bias-mitigation', 'human-oversight'] as const
    ).map(
      area =>
        ({
          type: 'EthicsAreaReviewed',
          area,
          reviewer: 'legal',
          nextReviewBy: '2026-12-01',
        }) as const,
    );
    const revived = declared(reviews, MAY, early);
    expect(statusesOf(stageThree, [], revived, '2026-09-01')['S3.7']).toBe('met');
  });

  it('contradicts a feed that has fallen silent', () => {
    expect(statusesOf(stageThree, [], all, '2026-07-21')['S3.8']).toBe('met');
    expect(statusesOf(stageThree, [], all, '2026-07-22')['S3.8']).toBe('not met');
    expect(statusesOf(stageThree, [], declared([feed]))['S3.8']).toBe('not met');
  });
});
