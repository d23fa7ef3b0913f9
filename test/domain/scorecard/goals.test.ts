import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapsOf } from '#domain/savings/overlap.ts';
import { goalsOf } from '#domain/scorecard/goals.ts';
import { hoursOf } from '#domain/scorecard/hours.ts';
import { viewQuarter } from '#domain/scorecard/quarter-view.ts';
import type { GoalMetric, GoalPlan } from '#domain/workspace/finance.ts';
import { closeRate, WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

const plan = (metric: GoalMetric, changes: Partial<GoalPlan> = {}): GoalPlan => ({
  metric,
  fiscalYear: 2026,
  plan: '10',
  at: '2026-01-02T08:00:00.000Z',
  ...changes,
});

const NO_OVERLAPS = overlapsOf([]);
const Q1 = { fiscalYear: 2026, number: 1 } as const;
const viewWith = (
  goals: readonly GoalPlan[],
  quarter: typeof Q1 | { fiscalYear: number; number: 2 } = Q1,
  asOf = '2026-03-31T12:00:00.000Z',
) => viewQuarter({ ...WORKSPACE, finance: { bands: [], goals } }, quarter, asOf);

describe('the goals of a year', () => {
  it('are left out where nothing was planned', () => {
    expect(goalsOf([wonPilot()], viewWith([]), NO_OVERLAPS)).toEqual([]);
  });

  it('stand beside what the year has come to, forecast at its own pace', () => {
    const goals = goalsOf(
      [wonPilot()],
      viewWith([plan('hours-reclaimed', { lastYear: '4' }), plan('spent', { plan: '1000' })]),
      NO_OVERLAPS,
    );
    expect(goals).toMatchObject([
      {
        metric: 'hours-reclaimed',
        name: 'Hours reclaimed',
        unit: 'hours',
        lastYear: 4,
        plan: 10,
        yearToDate: 2.5,
      },
      { metric: 'spent', unit: 'EUR', plan: 1000, yearToDate: 400 },
    ]);
    // 90 of 365 days have passed.
    expect(goals[0]?.forecast).toBeCloseTo((2.5 * 365) / 90, 6);
    expect(goals[0]?.percentOfPlan).toBeCloseTo((2.5 * 365) / 90 / 10, 6);
  });

  it('count the year up to the end of the quarter that is looked at, and no further', () => {
    const late = wonPilot({
      id: 'P2',
      runWindow: { first: '2026-04-06', last: '2026-04-19' },
      minutesByDay: { '2026-04-07': [60, 60] },
    });
    const ofQuarter = (quarter: typeof Q1 | { fiscalYear: number; number: 2 }) =>
      goalsOf(
        [wonPilot(), late],
        viewWith([plan('hours-reclaimed')], quarter, '2026-06-30T12:00:00.000Z'),
        NO_OVERLAPS,
      )[0]?.yearToDate;
    expect(ofQuarter(Q1)).toBe(2.5);
    expect(ofQuarter({ fiscalYear: 2026, number: 2 })).toBe(3.5);
  });

  it('take last year as it was counted, unless somebody said what it was', () => {
    const before = wonPilot({
      id: 'P0',
      dates: { ...wonPilot().dates, judged: '2025-11-02T08:00:00.000Z' },
    });
    expect(goalsOf([before], viewWith([plan('pilots-judged')]), NO_OVERLAPS)).toMatchObject([
      { lastYear: 1, yearToDate: 0 },
    ]);
  });

  it('count of the results those beyond efficiency, in pilots that were met as a whole', () => {
    const saved = { ...closeRate, id: 'C2', family: 'time-saved' as const };
    const guardrail = { ...closeRate, id: 'C3', role: 'guardrail' as const };
    const met = wonPilot({ criteria: [closeRate, saved, guardrail] });
    const harmed = wonPilot({ id: 'P2', outcome: 'not-met' });
    expect(
      goalsOf([met, harmed], viewWith([plan('business-results')]), NO_OVERLAPS)[0]?.yearToDate,
    ).toBe(1);
  });

  it('are those planned by the moment of looking, the latest plan of each', () => {
    const later = plan('pilots-judged', { plan: '20', at: '2026-02-02T08:00:00.000Z' });
    const tooLate = plan('spent', { at: '2026-05-01T08:00:00.000Z' });
    expect(
      goalsOf([], viewWith([plan('pilots-judged'), later, tooLate]), NO_OVERLAPS).map(each => [
        each.metric,
        each.plan,
      ]),
    ).toEqual([['pilots-judged', 20]]);
  });
});

describe('hours that overlap', () => {
  const minutes = fc.integer({ min: 1, max: 400 });
  const pilotOf = (id: string, saved: number, lost: number, share: number) =>
    wonPilot({
      id,
      runWindow: { first: '2026-01-12', last: '2026-01-31' },
      minutesByDay: { '2026-01-14': [saved - lost, saved * share - lost] },
      claims: { quiz: [share, 2, saved] },
    });

  it('never raise hours, and leave conservative at or below raw', () => {
    const view = viewWith([]);
    fc.assert(
      fc.property(minutes, minutes, minutes, fc.constantFrom(0, 0.5, 1), (a, b, lost, share) => {
        const pilots = [pilotOf('P1', a, lost, share), pilotOf('P2', b, lost, 1)];
        const once = hoursOf(pilots, view, overlapsOf(pilots));
        const twice = hoursOf(pilots, view, NO_OVERLAPS);
        expect(once.raw).toBeLessThanOrEqual(twice.raw);
        expect(once.conservative).toBeLessThanOrEqual(twice.conservative);
        expect(once.conservative).toBeLessThanOrEqual(once.raw);
        expect(once.overlapping).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('come off the total and are told, with what rests on estimates', () => {
    const pilots = [pilotOf('P1', 120, 0, 0.5), pilotOf('P2', 180, 0, 1)];
    expect(hoursOf(pilots, viewWith([]), overlapsOf(pilots))).toMatchObject({
      raw: 3,
      conservative: 3,
      overlapping: 1,
    });
    const estimated = wonPilot({ minutesByDay: { '2026-01-14': [150, 120, 60, 30] } });
    expect(hoursOf([estimated], viewWith([]), NO_OVERLAPS)).toMatchObject({
      conservative: 2,
      estimated: 0.5,
    });
    const full = wonPilot({ claims: 'too-many' });
    expect(hoursOf([full], viewWith([]), NO_OVERLAPS).unchecked).toBe(1);
  });
});
