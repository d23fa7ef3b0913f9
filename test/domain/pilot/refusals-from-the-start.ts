import { rowsDigest } from '#domain/pilot/measurement.ts';
import type { PilotRefusalCode } from '#domain/pilot/refusals.ts';
import { drawnByPiece, pieceOf, runningByPiece } from './drawn-story.ts';
import { decidedEvents, happened } from './given.ts';
import type { RefusalCase } from './refusals-before-the-start.ts';
import { directory, judged, judgedInconclusive, locked, running, words } from './story.ts';

const log = {
  type: 'log-time',
  task: 'T1',
  workDate: '2026-01-13',
  count: 1,
  minutesWithAi: '20',
  reworkMinutes: '0',
} as const;
const observe = {
  type: 'record-observation',
  criterion: 'C1',
  group: 'with-ai',
  measurement: { shape: 'proportion', n: 10, successes: 4 },
} as const;

const amend = {
  type: 'amend',
  expectedRevision: 1,
  changes: { costCap: '900' },
  reason: words('The license costs less.'),
  directory,
} as const;

/** A case for each code that a pilot from its start on can refuse with. */
export const FROM_THE_START = {
  criterion_unknown: {
    history: running,
    command: { ...observe, criterion: 'C9' },
    on: '2026-01-20',
  },
  task_unknown: {
    history: running,
    command: { ...log, task: 'T9' },
    by: 'ada',
    on: '2026-01-14',
  },
  not_output_owner: {
    history: running,
    command: { type: 'own-output', statement: words('I answer for it.') },
    by: 'lead',
    on: '2026-01-20',
  },
  batch_reused: {
    history: [
      ...running,
      happened('2026-01-19', 'token-1', {
        type: 'ObservationRecorded',
        criterion: 'C1',
        group: 'with-ai',
        measurement: observe.measurement,
        counted: true,
        batch: { name: '2026-W03', from: '2026-01-12', to: '2026-01-18' },
      }),
    ],
    command: {
      ...observe,
      type: 'receive-batch',
      measurement: { shape: 'proportion', n: 10, successes: 5 },
      batch: { name: '2026-W03', from: '2026-01-12', to: '2026-01-18' },
    },
    on: '2026-01-20',
    fields: { name: '2026-W03' },
  },
  bad_measurement: {
    history: running,
    command: { ...observe, measurement: { shape: 'proportion', n: 10, successes: 11 } },
    on: '2026-01-20',
    fields: { problem: 'There are more successes than cases.' },
  },
  baseline_after_start: {
    history: running,
    command: {
      type: 'record-baseline',
      criterion: 'C1',
      measurement: { shape: 'proportion', n: 10, successes: 4 },
      measuredFrom: '2026-01-01',
      measuredTo: '2026-01-05',
    },
    on: '2026-01-13',
  },
  piece_out_of_turn: {
    history: runningByPiece,
    command: { type: 'log-piece', ...pieceOf({ number: 1 }) },
    by: 'ada',
    on: '2026-01-14',
    fields: { next: 1 },
  },
  log_by_piece: { history: runningByPiece, command: log, by: 'ada', on: '2026-01-14' },
  not_drawn_by_piece: {
    history: running,
    command: { type: 'log-piece', ...pieceOf({ number: 0 }) },
    by: 'ada',
    on: '2026-01-14',
  },
  pieces_changed: {
    history: [
      ...runningByPiece,
      happened('2026-01-13', 'ada', {
        type: 'PieceLogged',
        contributor: 'ada',
        ...pieceOf({ number: 0 }),
        assigned: 'with-ai',
      }),
    ],
    command: { type: 'lock', pieces: { 'with-ai': [], comparison: [] } },
    on: '2026-02-01',
  },
  drawn_already: {
    history: drawnByPiece,
    command: { type: 'draw-groups', units: [], seed: 'another' },
    on: '2026-01-11',
  },
  outside_window: {
    history: running,
    command: { ...log, workDate: '2026-01-11' },
    by: 'ada',
    on: '2026-01-14',
    fields: { first: '2026-01-12', last: '2026-01-25' },
  },
  in_the_future: {
    history: running,
    command: { ...log, workDate: '2026-01-15' },
    by: 'ada',
    on: '2026-01-14',
  },
  not_a_contributor: { history: running, command: log, by: 'vp', on: '2026-01-14' },
  observation_unknown: {
    history: running,
    command: { type: 'correct-observation', supersedes: 6, reason: words('Typo.') },
    on: '2026-01-20',
  },
  already_corrected: {
    history: [
      ...running,
      happened('2026-01-13', 'ada', { ...timeOf(log), type: 'TimeLogged', contributor: 'ada' }),
      happened('2026-01-14', 'ada', {
        type: 'TimeLogCorrected',
        supersedes: 6,
        contributor: 'ada',
        was: timeOf(log),
        now: { ...timeOf(log), count: 2 },
        reason: words('There were two.'),
      }),
    ],
    command: {
      type: 'correct-time-log',
      supersedes: 6,
      contributor: 'ada',
      was: timeOf(log),
      now: { ...timeOf(log), count: 3 },
      reason: words('There were three.'),
    },
    by: 'ada',
    on: '2026-01-15',
  },
  locked: { history: locked, command: log, by: 'ada', on: '2026-02-01' },
  not_locked_yet: {
    history: running,
    command: { type: 'judge', rows: {} },
    on: '2026-01-31',
    fields: { from: '2026-02-01' },
  },
  rows_missing: {
    history: [
      ...running,
      happened('2026-01-30', 'lead', {
        type: 'ObservationRecorded',
        criterion: 'C1',
        group: 'with-ai',
        measurement: { shape: 'rows', digest: rowsDigest([]), count: 40 },
        counted: true,
      }),
    ],
    command: { type: 'judge', rows: {} },
    on: '2026-02-01',
  },
  already_judged: {
    history: [
      ...locked,
      happened(
        '2026-02-01',
        'lead',
        ...decidedEvents(locked, { type: 'judge', rows: {} }, '2026-02-01'),
      ),
    ],
    command: { type: 'judge', rows: {} },
    on: '2026-02-02',
  },
  verdict_missing: {
    history: running,
    command: { type: 'conclude', decision: 'scale' },
    on: '2026-02-02',
  },
  reason_required: {
    history: judged,
    command: { type: 'answer-verdict', answer: 'disputes' },
    by: 'vp',
    on: '2026-02-02',
  },
  amendment_not_allowed: {
    history: running,
    command: { ...amend, changes: { tasks: [] } },
    on: '2026-01-15',
  },
  amendment_too_late: {
    history: running,
    command: amend,
    on: '2026-02-01',
    fields: { last: '2026-02-01' },
  },
  nothing_changed: {
    history: running,
    command: { ...amend, changes: { tool: words('Scenario builder') } },
    on: '2026-01-15',
  },
  no_conclusion_proposed: {
    history: judgedInconclusive,
    command: { type: 'sign-conclusion' },
    by: 'vp',
    on: '2026-02-03',
  },
  conclusion_against_verdict: {
    history: judgedInconclusive,
    command: { type: 'conclude', decision: 'scale' },
    on: '2026-02-03',
    fields: { outcome: 'inconclusive' },
  },
} satisfies Partial<Record<PilotRefusalCode, RefusalCase>>;

function timeOf({ task, workDate, count, minutesWithAi, reworkMinutes }: typeof log) {
  return { task, workDate, count, minutesWithAi, reworkMinutes };
}
