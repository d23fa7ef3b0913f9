import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { BENCHMARKS } from '#domain/scorecard/benchmarks.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import { closeRate, ownWorkPilot, vp, WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

const Q1 = { fiscalYear: 2026, number: 1 } as const;
const Q2 = { fiscalYear: 2026, number: 2 } as const;
const Q3 = { fiscalYear: 2026, number: 3 } as const;
const LATE = '2026-12-31T00:00:00.000Z';

const scorecard = (
  pilots: readonly PilotSummary[],
  quarter: typeof Q1 | typeof Q2 | typeof Q3 = Q1,
) => quarterScorecard(pilots, WORKSPACE, quarter, LATE);

describe('counts', () => {
  it('counts what began, was judged and was stopped in the quarter', () => {
    const stopped = wonPilot({
      id: 'P3',
      dates: { drafted: '2026-01-05T09:00:00.000Z', stopped: '2026-03-31T23:59:59.999Z' },
    });
    expect(scorecard([ownWorkPilot, wonPilot(), stopped]).counts).toEqual({
      started: 1,
      judged: 1,
      stopped: 1,
      met: 1,
      notMet: 0,
      inconclusive: 0,
      notAssessable: 0,
    });
    expect(scorecard([stopped], Q2).counts.stopped).toBe(0);
  });

  it('draws the line between quarters in the zone of the workspace', () => {
    const dates = { ...wonPilot().dates, judged: '2026-04-01T02:00:00.000Z' };
    const newYork = { ...WORKSPACE, timeZone: 'America/New_York' };
    const judgedIn = (workspace: typeof WORKSPACE) =>
      quarterScorecard([wonPilot({ dates })], workspace, Q1, LATE).counts.judged;
    expect(judgedIn(newYork)).toBe(1);
    expect(judgedIn(WORKSPACE)).toBe(0);
  });

  it('sees what happened at the very moment of looking, and nothing later', () => {
    const at = (asOf: string) => quarterScorecard([wonPilot()], WORKSPACE, Q1, asOf).counts.judged;
    expect(at('2026-02-15T08:00:00.000Z')).toBe(1);
    expect(at('2026-02-15T07:59:59.999Z')).toBe(0);
  });

  it('leaves activity metrics out of results', () => {
    const criteria = [closeRate, { ...closeRate, id: 'C2', role: 'activity' as const }];
    const { results, counts } = scorecard([wonPilot({ criteria })]);
    expect(results.map(each => each.criterion)).toEqual(['C1']);
    expect(counts.met).toBe(1);
  });
});

describe('results', () => {
  it('say the range in plain words with its grade', () => {
    expect(scorecard([wonPilot()]).results).toEqual([
      {
        pilot: 'P1',
        pilotName: 'Stalled deals',
        criterion: 'C1',
        name: 'Close rate',
        role: 'primary',
        family: 'revenue',
        change: {
          direction: 'better',
          movement: 'up',
          value: '5.5',
          unit: 'points',
          rendered: '5.5 points',
        },
        plain: 'between 2 and 9 points better, 95% sure',
        outcome: 'met',
        grade: 'B',
        gradeName: 'compared groups',
      },
    ]);
  });
});

describe('hours', () => {
  it('count on the day of the work, raw beside conservative', () => {
    const pilot = wonPilot({
      runWindow: { first: '2026-03-20', last: '2026-04-02' },
      minutesByDay: { '2026-03-31': [600, 300], '2026-04-01': [60, 60] },
    });
    expect(scorecard([pilot]).hours).toMatchObject({ raw: 10, conservative: 5, reclaimed: 5 });
    expect(scorecard([pilot], Q2).hours).toMatchObject({ raw: 1, conservative: 1 });
  });

  it('are reclaimed only with a destination', () => {
    const { hoursDestination: _none, ...homeless } = wonPilot({ reinvested: [] });
    expect(scorecard([homeless]).hours).toMatchObject({ conservative: 2.5, reclaimed: 0 });
  });

  it('say what they went into, in the quarter in which they did', () => {
    expect(scorecard([wonPilot()]).hours).toMatchObject({
      reinvested: 1.5,
      reinvestedIn: [{ pilot: 'P1', on: '2026-02-02', hours: 1.5, into: 'a coaching plan' }],
    });
    expect(scorecard([wonPilot()], Q2).hours.reinvestedIn).toEqual([]);
  });

  it('rest on the share of weekly answers that were given of those due', () => {
    // Three weeks of a run from Jan 12 to Jan 31, two contributors, four answers.
    expect(scorecard([wonPilot()]).hours.responseRate).toBe(0.667);
    expect(scorecard([wonPilot()], Q2).hours.responseRate).toBeUndefined();
    const early = quarterScorecard([wonPilot()], WORKSPACE, Q1, '2026-01-14T00:00:00.000Z');
    expect(early.hours.responseRate).toBe(1);
  });
});

describe('cost', () => {
  it('is what was spent on days of the quarter', () => {
    const pilot = wonPilot({
      costByDay: { '2026-01-12': 0.1, '2026-01-13': 0.2, '2026-04-02': 9 },
    });
    expect(scorecard([pilot]).cost).toBe(0.3);
    expect(scorecard([pilot], Q2).cost).toBe(9);
  });
});

describe('skeptics', () => {
  it('are those outside the team: invited and agreed, and what they said to the verdict', () => {
    const { answer: _a, answeredAt: _b, ...silent } = { ...vp, person: 'cfo' };
    const insider = { ...vp, person: 'lead', outside: false };
    const partner = { ...vp, person: 'legal', role: 'compliance' as const };
    const disputes = { ...vp, person: 'coo', answer: 'disputes' as const };
    const pilot = wonPilot({ signers: [vp, silent, disputes, insider, partner] });
    expect(scorecard([pilot]).skeptics).toEqual({
      invited: 3,
      agreed: 3,
      accepted: 1,
      disputed: 1,
      unanswered: 1,
    });
  });

  it('may answer after the quarter has ended', () => {
    const late = { ...vp, answeredAt: '2026-04-02T08:00:00.000Z' };
    expect(scorecard([wonPilot({ signers: [late] })]).skeptics.accepted).toBe(1);
    const soon = quarterScorecard(
      [wonPilot({ signers: [late] })],
      WORKSPACE,
      Q1,
      '2026-04-01T08:00:00.000Z',
    );
    expect(soon.skeptics).toMatchObject({ accepted: 0, unanswered: 1 });
  });
});

describe('trajectory', () => {
  const trajectory = (pilots: readonly PilotSummary[], quarter: typeof Q1 | typeof Q3 = Q1) =>
    scorecard(pilots, quarter).trajectory.id;

  it('is waiting where no pilot ran in two quarters', () => {
    expect(trajectory([])).toBe('waiting');
    const { started: _s, judged: _j, ...planned } = wonPilot().dates;
    expect(trajectory([wonPilot({ dates: planned })])).toBe('waiting');
    expect(trajectory([wonPilot()], Q3)).toBe('waiting');
  });

  it('is proof and trust when a business result is met and accepted by undisputed skeptics', () => {
    expect(trajectory([wonPilot()])).toBe('proof-and-trust');
  });

  it('is proof without trust when it is disputed or unanswered', () => {
    const disputed = [vp, { ...vp, person: 'cfo', answer: 'disputes' as const }];
    expect(trajectory([wonPilot({ signers: disputed })])).toBe('proof-without-trust');
    const { answer: _a, answeredAt: _b, ...silent } = vp;
    expect(trajectory([wonPilot({ signers: [silent] })])).toBe('proof-without-trust');
  });

  it('is efficiency only when all that was met is time or cost', () => {
    for (const family of ['time-saved', 'cost'] as const)
      expect(trajectory([wonPilot({ criteria: [{ ...closeRate, family }] })])).toBe(
        'efficiency-only',
      );
  });

  it('is learning while nothing is met, also when a guardrail held or a harmed pilot met its number', () => {
    expect(trajectory([wonPilot({ outcome: 'inconclusive' })])).toBe('learning');
    expect(trajectory([ownWorkPilot])).toBe('learning');
    const guardrail = { ...closeRate, role: 'guardrail' as const };
    expect(trajectory([wonPilot({ criteria: [guardrail] })])).toBe('learning');
  });
});

describe('decisions', () => {
  it('ask what to do with what was judged and not concluded, three at most, what was met first', () => {
    const pilots = (['inconclusive', 'not-met', 'met', 'met'] as const).map((outcome, index) =>
      wonPilot({
        id: `P${index}`,
        outcome,
        dates: { ...wonPilot().dates, judged: `2026-02-0${9 - index}T08:00:00.000Z` },
      }),
    );
    expect(scorecard(pilots).decisions.map(each => each.pilot)).toEqual(['P3', 'P2', 'P1']);
    expect(scorecard([wonPilot()]).decisions).toEqual([
      {
        question: '“Stalled deals” met what was agreed. Scale it, iterate, or retire it?',
        pilot: 'P1',
        amount: '400.00',
        by: '2026-06-30',
      },
    ]);
  });

  it('ask nothing about a pilot once it is concluded', () => {
    const dates = { ...wonPilot().dates, concluded: '2026-04-10T08:00:00.000Z' };
    expect(scorecard([wonPilot({ dates })]).decisions).toEqual([]);
  });
});

describe('trust', () => {
  it('says how results were measured, what was signed first, who disputes, and how many logged', () => {
    expect(scorecard([wonPilot()]).trust).toEqual([
      'How the results were measured: 1 between compared groups (B).',
      'Every test that was judged had been signed before its pilot began (1 of 1).',
      'What the skeptics say to the verdicts: 1 accepted, none disputed.',
      '67% of the weekly answers due were given; whoever did not answer counts as no hours saved.',
    ]);
  });

  it('is silent where there is nothing to believe yet', () => {
    expect(scorecard([]).trust).toEqual([]);
  });

  it('does not hide a signature that came after the start', () => {
    const late = { ...vp, signedAt: '2026-01-13T10:00:00.000Z' };
    expect(scorecard([wonPilot({ signers: [late] })]).trust[1]).toBe(
      '0 of 1 test that was judged had every signature before the pilot began.',
    );
  });
});

describe('the quarter before', () => {
  it('is compared with this one, and left out where nothing had happened', () => {
    expect(scorecard([wonPilot()]).before).toBeUndefined();
    expect(scorecard([wonPilot()], Q2).before).toEqual({
      quarter: Q1,
      started: 1,
      judged: 1,
      conservativeHours: 2.5,
      changes: [
        'Pilots started: 0, after 1 in Q1 2026.',
        'Pilots judged: 0, after 1 in Q1 2026.',
        'Agreed tests met: 0, after 1 in Q1 2026.',
        'Conservative hours: 0, after 2.5 in Q1 2026.',
        'Spent: 0 EUR, after 400 EUR in Q1 2026.',
      ],
    });
  });
});

describe('benchmarks', () => {
  it('name their source, each under its own id', () => {
    expect(new Set(BENCHMARKS.map(each => each.id)).size).toBe(BENCHMARKS.length);
    for (const { source } of BENCHMARKS)
      expect(source).toContain('The shift from AI hype to AI habit, Absorb, 2026');
    expect(BENCHMARKS.find(each => each.id === 'strategy-seat')?.figure).toBe('22%');
  });
});
