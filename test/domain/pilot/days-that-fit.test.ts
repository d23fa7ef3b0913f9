import { describe, it } from 'vitest';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import {
  batch,
  cost,
  endsWithRun,
  log,
  measured,
  oneDay,
  plan,
  saved,
  twelveWeeks,
} from './dated.ts';
import { given, type Happened } from './given.ts';
import { agreed, charter, directory, drafted, hash, running } from './story.ts';

type Allowed = readonly [
  what: string,
  history: readonly Happened[],
  command: PilotCommand,
  on: string,
  event: PilotEvent,
  by: string,
];
/** Days and windows are whole: the first one counts, and so does the last. */
describe('a day that just fits', () => {
  it.each<Allowed>([
    ['a run of twelve weeks', drafted, plan(twelveWeeks), '2026-01-06', saved(twelveWeeks), 'lead'],
    ['a run of one day', drafted, plan(oneDay), '2026-01-06', saved(oneDay), 'lead'],
    [
      'an outcome window that ends with the run',
      drafted,
      plan(endsWithRun),
      '2026-01-06',
      saved(endsWithRun),
      'lead',
    ],
    [
      'a proposal on the last day of the run',
      drafted,
      { type: 'propose', expectedRevision: 1, directory },
      '2026-01-25',
      { type: 'CharterProposed', version: 1, charterHash: hash, charter },
      'lead',
    ],
    [
      'a baseline of one day, today',
      drafted,
      { type: 'record-baseline', ...measured },
      '2026-01-06',
      { type: 'BaselineRecorded', ...measured },
      'lead',
    ],
    [
      'a start on the last day of the run',
      agreed,
      { type: 'start' },
      '2026-01-25',
      { type: 'PilotStarted', on: '2026-01-25' },
      'lead',
    ],
    [
      'work of the first day, logged that day',
      running,
      { type: 'log-time', ...log('2026-01-12') },
      '2026-01-12',
      { type: 'TimeLogged', contributor: 'ada', ...log('2026-01-12') },
      'ada',
    ],
    [
      'work of the last day',
      running,
      { type: 'log-time', ...log('2026-01-25') },
      '2026-01-27',
      { type: 'TimeLogged', contributor: 'ada', ...log('2026-01-25') },
      'ada',
    ],
    [
      'an answer for the week that begins today',
      running,
      { type: 'answer-week', weekOf: '2026-01-19', answer: 'away' },
      '2026-01-19',
      { type: 'WeekAnswered', contributor: 'ada', weekOf: '2026-01-19', answer: 'away' },
      'ada',
    ],
    [
      'a cost of today',
      running,
      { type: 'record-cost', ...cost },
      '2026-01-14',
      { type: 'CostRecorded', ...cost },
      'lead',
    ],
    [
      'a delivery of the first day alone, on that day',
      running,
      { type: 'receive-batch', ...batch('2026-01-12', '2026-01-12') },
      '2026-01-12',
      { type: 'ObservationRecorded', counted: true, ...batch('2026-01-12', '2026-01-12') },
      'lead',
    ],
    [
      'a delivery up to the last day of the outcome window',
      running,
      { type: 'receive-batch', ...batch('2026-01-26', '2026-02-01') },
      '2026-02-01',
      { type: 'ObservationRecorded', counted: true, ...batch('2026-01-26', '2026-02-01') },
      'lead',
    ],
  ])('is taken: %s', (_what, history, command, on, event, by) => {
    given(history).when(command, { on, by }).decides(event);
  });
});
