import type { PilotCommand } from '#domain/pilot/commands.ts';
import type { PilotRefusalCode } from '#domain/pilot/refusals.ts';
import { agreedByPerson, agreedByPiece } from './drawn-story.ts';
import { type Happened, happened } from './given.ts';
import {
  agreed,
  agreedWithoutBaseline,
  charter,
  closeRate,
  directory,
  drafted,
  draftOf,
  hash,
  proposed,
  words,
} from './story.ts';

/** A command, given to a pilot with this history, that is refused. */
export type RefusalCase = {
  readonly history: readonly Happened[];
  readonly command: PilotCommand;
  readonly on: string;
  readonly by?: string;
  readonly assurance?: 'link';
  readonly fields?: object;
};

const propose: PilotCommand = { type: 'propose', expectedRevision: 1, directory };
const sign: PilotCommand = { type: 'sign', version: 1, charterHash: hash };
const reversed = { first: '2026-01-20', last: '2026-01-12' };
const late = draftOf({ criteria: [{ ...closeRate, role: 'secondary' }] });

/** A case for each code that a pilot before its start can refuse with. */
export const BEFORE_THE_START = {
  pilot_not_found: { history: [], command: { type: 'start' }, on: '2026-01-12' },
  pilot_exists: {
    history: drafted,
    command: { type: 'draft', pilot: 'P1', draft: charter },
    on: '2026-01-06',
  },
  wrong_phase: {
    history: drafted,
    command: sign,
    by: 'vp',
    on: '2026-01-06',
    fields: { phase: 'draft', wanted: ['proposed', 'agreed', 'running'] },
  },
  draft_changed: {
    history: drafted,
    command: { type: 'save-draft', step: 'basics', values: {}, expectedRevision: 7 },
    on: '2026-01-06',
    fields: { revision: 1 },
  },
  invalid_draft: {
    history: [
      draftOf({ criteria: [{ ...closeRate, target: { scale: 'absolute', change: '-0.05' } }] }),
    ],
    command: propose,
    on: '2026-01-06',
    fields: { problem: 'The target of C1 asks for a change for the worse.' },
  },
  charter_incomplete: {
    history: [draftOf({ criteria: [], signers: [] })],
    command: propose,
    on: '2026-01-06',
    fields: { missing: ['at least one criterion', 'who signs'] },
  },
  primary_criterion_missing: { history: [late], command: propose, on: '2026-01-06' },
  activity_metric_as_primary: {
    history: [
      draftOf({
        criteria: [{ ...closeRate, metric: { ...closeRate.metric, family: 'activity' } }],
      }),
    ],
    command: propose,
    on: '2026-01-06',
  },
  outside_signer_missing: {
    history: [
      draftOf({ signers: [{ person: 'ada', role: 'skeptic', required: true, outside: true }] }),
    ],
    command: propose,
    on: '2026-01-06',
  },
  data_safeguard_signer_missing: {
    history: [draftOf({ safeguards: { ...charter.safeguards, touchesLearnerData: true } })],
    command: propose,
    on: '2026-01-06',
  },
  window_too_long: {
    history: drafted,
    command: {
      type: 'save-draft',
      step: 'plan',
      values: { runWindow: { first: '2026-01-01', last: '2026-03-26' } },
      expectedRevision: 1,
    },
    on: '2026-01-06',
    fields: { days: 85, most: 84 },
  },
  window_reversed: {
    history: drafted,
    command: {
      type: 'save-draft',
      step: 'plan',
      values: { runWindow: reversed },
      expectedRevision: 1,
    },
    on: '2026-01-06',
  },
  outcome_window_outside: {
    history: drafted,
    command: {
      type: 'save-draft',
      step: 'plan',
      values: {
        runWindow: charter.runWindow,
        outcomeWindow: { first: '2026-01-12', last: '2026-01-24' },
      },
      expectedRevision: 1,
    },
    on: '2026-01-06',
  },
  not_a_signer: { history: proposed, command: sign, by: 'ada', on: '2026-01-08' },
  version_superseded: {
    history: proposed,
    command: { ...sign, version: 2 },
    by: 'vp',
    on: '2026-01-08',
    fields: { current: 1 },
  },
  charter_mismatch: {
    history: proposed,
    command: { ...sign, charterHash: 'f'.repeat(64) },
    by: 'vp',
    on: '2026-01-08',
  },
  code_required: {
    history: proposed,
    command: sign,
    by: 'vp',
    on: '2026-01-08',
    assurance: 'link',
  },
  already_signed: {
    history: [
      ...proposed,
      happened('2026-01-08', 'vp', {
        type: 'CharterSigned',
        version: 1,
        charterHash: hash,
        signer: 'vp',
      }),
    ],
    command: sign,
    by: 'vp',
    on: '2026-01-08',
  },
  condition_missing: {
    history: proposed,
    command: { type: 'resolve-condition', signer: 'vp', how: words('Legal has read it.') },
    on: '2026-01-08',
  },
  condition_open: {
    history: [
      ...agreed,
      happened('2026-01-10', 'cfo', {
        type: 'ConditionSet',
        version: 1,
        charterHash: hash,
        signer: 'cfo',
        condition: words('Legal reads it first.'),
      }),
    ],
    command: { type: 'start' },
    on: '2026-01-12',
    fields: { signers: ['cfo'] },
  },
  signer_unknown: {
    history: proposed,
    command: { type: 'resend-invitation', person: 'ada' },
    on: '2026-01-08',
  },
  signs_already: {
    history: proposed,
    command: {
      type: 'replace-signer',
      person: 'vp',
      by: 'vp',
      reason: words('The VP has left.'),
      directory,
    },
    on: '2026-01-08',
  },
  not_outside: {
    history: proposed,
    command: { type: 'delegate', version: 1, charterHash: hash, to: 'ben', directory },
    by: 'vp',
    on: '2026-01-08',
  },
  delegation_missing: {
    history: proposed,
    command: { type: 'accept-delegation' },
    by: 'cfo',
    on: '2026-01-08',
  },
  question_not_asked: {
    history: drafted,
    command: { type: 'answer', stakeholder: 'vp', words: words('More deals.') },
    by: 'vp',
    on: '2026-01-06',
  },
  question_answered: {
    history: [
      ...drafted,
      happened('2026-01-06', 'lead', { type: 'SuccessQuestionAsked', stakeholder: 'vp' }),
      happened('2026-01-06', 'vp', {
        type: 'SuccessQuestionAnswered',
        stakeholder: 'vp',
        words: words('More deals.'),
      }),
    ],
    command: { type: 'answer', stakeholder: 'vp', words: words('Fewer deals.') },
    by: 'vp',
    on: '2026-01-07',
  },
  signatures_missing: {
    history: proposed,
    command: { type: 'start' },
    on: '2026-01-12',
    fields: { waiting: ['vp'] },
  },
  baseline_missing: {
    history: agreedWithoutBaseline,
    command: { type: 'start' },
    on: '2026-01-12',
    fields: { criteria: ['C1'] },
  },
  draw_missing: { history: agreedByPiece, command: { type: 'start' }, on: '2026-01-12' },
  nothing_to_draw: {
    history: agreed,
    command: { type: 'draw-groups', units: [], seed: 'seed' },
    on: '2026-01-11',
  },
  too_few_to_draw: {
    history: agreedByPerson,
    command: { type: 'draw-groups', units: [{ unit: 'rep-1' }, { unit: 'rep-1' }], seed: 'seed' },
    on: '2026-01-11',
  },
  too_early: {
    history: agreed,
    command: { type: 'start' },
    on: '2026-01-11',
    fields: { from: '2026-01-12' },
  },
  window_over: {
    history: agreed,
    command: { type: 'start' },
    on: '2026-01-26',
    fields: { last: '2026-01-25' },
  },
} satisfies Partial<Record<PilotRefusalCode, RefusalCase>>;
