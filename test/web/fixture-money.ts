import type { FinanceView, HourList } from '#contracts/money.ts';
import type { PilotView } from '#contracts/pilots.ts';

export const FINANCE: FinanceView = {
  currency: 'EUR',
  fiscalYear: 2026,
  bands: [{ band: 'b1', name: 'learning designers', hourly: { low: '52', high: '60' } }],
  goals: [
    {
      metric: 'hours-reclaimed',
      name: 'Hours reclaimed',
      unit: 'hours',
      lastYear: 12,
      plan: 40,
      yearToDate: 10.5,
      forecast: 42,
      percentOfPlan: 1.05,
    },
    { metric: 'spent', name: 'Spent on pilots', unit: 'EUR', plan: 15_000, yearToDate: 1200 },
  ],
  may: true,
};

const log = {
  at: '2026-01-14T15:00:00.000Z',
  on: '2026-01-14',
  who: 'Ana',
  task: 'Draft a quiz',
  count: 3,
  minutesWithAi: '40',
  reworkMinutes: '6',
  rawMinutes: 54,
  conservativeMinutes: 27,
};

export const HOURS: HourList = {
  entries: [
    { ...log, seq: 9, replacedBy: 10 },
    { ...log, seq: 10, count: 2, rawMinutes: 34, conservativeMinutes: 17, replaces: 9 },
  ],
};

/** A cost that was put right once, people's time, and hours that were put to use. */
export const SPENT: Pick<PilotView, 'costs' | 'costEntries' | 'reinvested'> = {
  costs: [
    { kind: 'license', amount: 1200 },
    { kind: 'review', amount: 150 },
  ],
  costEntries: [
    {
      seq: 12,
      kind: 'license',
      amount: '2400',
      on: '2026-02-16',
      counted: false,
      correction: {
        seq: 13,
        at: '2026-02-20T10:00:00.000Z',
        reason: 'The invoice was for two teams.',
      },
    },
    { seq: 13, kind: 'license', amount: '1200', on: '2026-02-16', counted: true, supersedes: 12 },
    {
      seq: 14,
      kind: 'review',
      amount: '150',
      on: '2026-02-27',
      counted: true,
      effort: { hours: '2.5', band: 'learning designers', hourly: '60' },
    },
  ],
  reinvested: [
    { seq: 15, hours: '4', into: 'A plan for coaching', on: '2026-03-02', counted: true },
  ],
};
