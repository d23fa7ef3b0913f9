import type { FinanceView, HourList } from '#contracts/money.ts';

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
