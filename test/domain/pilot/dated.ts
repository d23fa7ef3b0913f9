import type { PilotCommand } from '#domain/pilot/commands.ts';
import { charter } from './story.ts';

// Parts of commands whose days a test chooses.

export const plan = (values: Extract<PilotCommand, { type: 'save-draft' }>['values']) => ({
  type: 'save-draft' as const,
  step: 'plan' as const,
  values,
  expectedRevision: 1,
});
export const saved = (values: Extract<PilotCommand, { type: 'save-draft' }>['values']) => ({
  type: 'DraftSaved' as const,
  step: 'plan' as const,
  values,
});
export const log = (workDate: string) => ({
  task: 'T1',
  workDate,
  count: 1,
  minutesWithAi: '20',
  reworkMinutes: '0',
});
export const measured = {
  criterion: 'C1',
  measurement: { shape: 'proportion', n: 10, successes: 4 },
  measuredFrom: '2026-01-06',
  measuredTo: '2026-01-06',
} as const;
export const batch = (from: string, to: string) => ({
  criterion: 'C1',
  group: 'with-ai' as const,
  measurement: measured.measurement,
  batch: { name: 'W', from, to },
});
export const cost = { kind: 'license', amount: '40', on: '2026-01-14' } as const;
export const twelveWeeks = { runWindow: { first: '2026-01-12', last: '2026-04-05' } };
export const oneDay = { runWindow: { first: '2026-01-12', last: '2026-01-12' } };
export const endsWithRun = { runWindow: charter.runWindow, outcomeWindow: charter.runWindow };
