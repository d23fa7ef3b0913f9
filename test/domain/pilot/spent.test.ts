import { describe, expect, it } from 'vitest';
import { costsByDay, costsByKind } from '#domain/pilot/costs.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Cost } from '#domain/pilot/spent-events.ts';
import { summarize } from '#domain/pilot/summarize.ts';
import { returnOf } from '#domain/savings/pilot-return.ts';
import { existingPilot, given, type Happened, happened } from './given.ts';
import { band } from './refusals-of-money.ts';
import { agreed, judged, running, words } from './story.ts';

const why = words('The invoice was for two teams.');
const license: Cost = { kind: 'license', amount: '40', on: '2026-01-13' };
const review: Cost = {
  kind: 'review',
  amount: '125',
  on: '2026-01-14',
  effort: { hours: '2.5', band: 'B1', bandName: band.name, hourly: '50' },
};
const spent = (...costs: readonly Cost[]): Happened[] =>
  costs.map(cost => happened('2026-01-14', 'lead', { type: 'CostRecorded', ...cost }));

/** Sequence numbers of the entries that {@link spent} adds to a running pilot. */
const FIRST = running.length + 1;
const SECOND = FIRST + 1;
const history = [...running, ...spent(license, review)];
const on = { on: '2026-01-15' };
const corrected = (supersedes: number, now?: Cost): Happened =>
  happened('2026-01-15', 'lead', {
    type: 'CostCorrected',
    supersedes,
    ...(now ? { now } : {}),
    reason: why,
  });

describe('a cost (V8)', () => {
  it('is put right by another entry that says why', () => {
    const now = { kind: 'training', amount: '20', on: '2026-01-12' } as const;
    given(history)
      .when({ type: 'correct-cost', supersedes: FIRST, now, reason: why }, on)
      .decides({ type: 'CostCorrected', supersedes: FIRST, now, reason: why });
  });

  it('is withdrawn where nothing takes its place', () => {
    given(history)
      .when({ type: 'correct-cost', supersedes: FIRST, reason: why }, on)
      .decides({ type: 'CostCorrected', supersedes: FIRST, reason: why });
  });

  it('of people’s time keeps its band and the rate of then', () => {
    given(history)
      .when(
        {
          type: 'correct-cost',
          supersedes: SECOND,
          now: { kind: 'review', hours: '1.25', on: '2026-01-14' },
          reason: why,
        },
        on,
      )
      .decides({
        type: 'CostCorrected',
        supersedes: SECOND,
        now: { ...review, amount: '62.5', effort: { ...review.effort, hours: '1.25' } },
        reason: why,
      } as PilotEvent);
  });

  it('is not moved to a day to come, and not corrected twice', () => {
    const again = { type: 'correct-cost', supersedes: FIRST, reason: why } as const;
    given(history)
      .when({ ...again, now: { kind: 'license', amount: '1', on: '2026-01-16' } }, on)
      .isRefused('in_the_future');
    given([...history, corrected(FIRST)])
      .when(again, on)
      .isRefused('already_corrected');
  });

  it('can be corrected again as it stands now, in every phase', () => {
    const later = [...history, corrected(FIRST, { ...license, amount: '30' })];
    given(later)
      .when({ type: 'correct-cost', supersedes: later.length, reason: why }, on)
      .decides({ type: 'CostCorrected', supersedes: later.length, reason: why });
    const afterVerdict = [...judged, ...spent(license)];
    given(afterVerdict)
      .when(
        { type: 'correct-cost', supersedes: afterVerdict.length, reason: why },
        {
          on: '2026-02-05',
        },
      )
      .decides({ type: 'CostCorrected', supersedes: afterVerdict.length, reason: why });
  });
});

describe('what was spent', () => {
  it('counts a correction in the place of what it corrects, by kind and by day', () => {
    const { costs } = existingPilot([
      ...history,
      corrected(FIRST, { kind: 'training', amount: '20.5', on: '2026-01-12' }),
    ]);
    expect(costsByKind(costs)).toEqual({ training: 20.5, review: 125 });
    expect(costsByDay(costs)).toEqual({ '2026-01-12': 20.5, '2026-01-14': 125 });
    expect(costs).toMatchObject([
      { amount: '40', seq: FIRST, correction: { seq: SECOND + 1, reason: why } },
      { amount: '20.5', seq: SECOND + 1, supersedes: FIRST },
      { amount: '125', seq: SECOND },
    ]);
  });

  it('has no kind of which everything was withdrawn', () => {
    const pilot = existingPilot([...history, corrected(FIRST)]);
    expect(summarize(pilot)).toMatchObject({ cost: 125, costs: { review: 125 } });
    const { costs: none, cost } = summarize(
      existingPilot([...history, corrected(FIRST), corrected(SECOND)]),
    );
    expect([none, cost]).toEqual([undefined, 0]);
  });

  it('is what the return is told from', () => {
    const workspace = { timeZone: 'UTC', currency: 'EUR' };
    const isolated: Happened = happened('2026-01-10', 'lead', {
      type: 'IsolationChosen',
      method: 'trend-line',
      share: { low: '0.5', high: '0.8' },
      why,
    });
    const priced: readonly PilotEvent[] = [
      {
        type: 'ConversionProposed',
        conversion: 'V1',
        terms: {
          kind: 'hours',
          band: 'B1',
          bandName: band.name,
          hourly: band.hourly,
          cashShare: { low: '1', high: '1' },
        },
        basis: why,
        signer: 'vp',
      },
      { type: 'ConversionSigned', conversion: 'V1', signer: 'vp' },
    ];
    const judgedWith = [
      ...agreed,
      isolated,
      ...judged.slice(agreed.length),
      happened('2026-02-02', 'vp', ...priced),
      ...spent(license),
    ];
    const costOf = (events: readonly Happened[]) => {
      const until = '2026-03-01T00:00:00.000Z';
      const told = returnOf(summarize(existingPilot(events)), { workspace, until });
      return told?.ok && told.money.cost;
    };
    expect(costOf(judgedWith)).toBe(40);
    expect(
      costOf([...judgedWith, corrected(judgedWith.length, { ...license, amount: '30' })]),
    ).toBe(30);
  });
});

describe('what hours went into (V8)', () => {
  const saved: Happened = happened('2026-01-13', 'ada', {
    type: 'TimeLogged',
    contributor: 'ada',
    task: 'T1',
    workDate: '2026-01-13',
    count: 8,
    minutesWithAi: '30',
    reworkMinutes: '0',
  });
  const used = { hours: '1.5', into: words('A coaching plan'), on: '2026-01-14' };
  // 8 × 30 minutes by half: two hours by conservative count.
  const reinvested = [
    ...running,
    saved,
    happened('2026-01-14', 'lead', { type: 'HoursReinvested', ...used }),
  ];
  const seq = reinvested.length;
  const correct = (hours: string) =>
    ({
      type: 'correct-reinvestment',
      supersedes: seq,
      now: { ...used, hours },
      reason: why,
    }) as const;

  it('is put right up to what was saved, or withdrawn', () => {
    const now = { ...used, hours: '2' };
    given(reinvested)
      .when(correct('2'), on)
      .decides({ type: 'ReinvestmentCorrected', supersedes: seq, now, reason: why });
    given(reinvested).when(correct('2.1'), on).isRefused('more_than_saved', { left: '2.0' });
    given(reinvested)
      .when({ type: 'correct-reinvestment', supersedes: seq, reason: why }, on)
      .decides({ type: 'ReinvestmentCorrected', supersedes: seq, reason: why });
  });

  it('frees its hours for something else once it was withdrawn', () => {
    const withdrawn = [
      ...reinvested,
      happened('2026-01-15', 'lead', {
        type: 'ReinvestmentCorrected',
        supersedes: seq,
        reason: why,
      }),
    ];
    expect(summarize(existingPilot(withdrawn))).toMatchObject({
      reinvested: [],
      reinvestedHours: 0,
    });
    given(withdrawn)
      .when({ type: 'reinvest-hours', ...used, hours: '2' }, on)
      .decides({ type: 'HoursReinvested', ...used, hours: '2' });
  });

  it('is not corrected where there is none, nor twice, nor for a day to come', () => {
    given(running).when(correct('1'), on).isRefused('spending_unknown');
    given([
      ...reinvested,
      happened('2026-01-15', 'lead', {
        type: 'ReinvestmentCorrected',
        supersedes: seq,
        reason: why,
      }),
    ])
      .when(correct('1'), on)
      .isRefused('already_corrected');
    const command = correct('1');
    given(reinvested)
      .when({ ...command, now: { ...command.now, on: '2026-01-16' } }, on)
      .isRefused('in_the_future');
  });
});
