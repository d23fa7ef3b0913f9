import * as z from 'zod';
import { DIRECTIONS, METRIC_FAMILIES } from '#domain/criteria/criterion.ts';
import { DECISIONS, VERDICT_ANSWERS } from '#domain/pilot/events.ts';
import { GROUPS } from '#domain/pilot/measurement.ts';
import { PHASES } from '#domain/pilot/state.ts';
import { EVIDENCE_GRADES, OUTCOMES } from '#domain/verdict/verdict.ts';
import { charterDraftView } from './charter.ts';
import { pilotMoneyView } from './money.ts';
import { drawView, nextPieceView } from './pieces.ts';
import {
  count,
  decimal,
  id,
  instant,
  longText,
  nonNegativeDecimal,
  personRef,
  plainDate,
  shortText,
  textOf,
} from './primitives.ts';
import {
  conclusionView,
  proposedConclusionView,
  refusedConclusionView,
  versionView,
} from './signing.ts';
import { costEntryView, reinvestmentView } from './spent.ts';

export type { VersionView } from './signing.ts';

export const newPilotInput = z.strictObject({
  name: shortText,
  team: id,
  template: id.exactOptional(),
  copyOf: id.exactOptional(),
  /** With `copyOf`: the same test again, with the sample that would settle it. */
  again: z.literal(true).exactOptional(),
});

export const askInput = z.strictObject({ stakeholder: id });

/** Rows come inline, up to 5,000 at a time; larger imports are sent in parts. */
export const measurementInput = z.discriminatedUnion('shape', [
  z.strictObject({
    shape: z.literal('rows'),
    rows: z
      .array(z.strictObject({ unit: textOf(80), value: decimal }))
      .min(1)
      .max(5000),
  }),
  z.strictObject({ shape: z.literal('proportion'), n: count, successes: count }),
  z.strictObject({ shape: z.literal('mean'), n: count, mean: decimal, sd: nonNegativeDecimal }),
  z.strictObject({ shape: z.literal('rate'), events: count, exposure: nonNegativeDecimal }),
  z.strictObject({ shape: z.literal('figure'), value: decimal }),
]);

export const baselineInput = z.strictObject({
  criterion: id,
  measurement: measurementInput,
  measuredFrom: plainDate,
  measuredTo: plainDate,
});

export const baselinePromiseInput = z.strictObject({
  criterion: id,
  by: plainDate,
  reason: longText,
});

export const timeLogInput = z.strictObject({
  task: id,
  workDate: plainDate,
  count: z.int().min(1).max(1000),
  minutesWithAi: nonNegativeDecimal,
  reworkMinutes: nonNegativeDecimal,
});

export const timeLogCorrectionInput = z.strictObject({ now: timeLogInput, reason: longText });

export const weekAnswerInput = z.strictObject({
  weekOf: plainDate,
  answer: z.enum(['nothing', 'away']),
});

/** The calendar days that figures are of, the last one included. */
const resultDays = z.strictObject({ from: plainDate, to: plainDate }).exactOptional();

export const observationInput = z.strictObject({
  criterion: id,
  group: z.enum(GROUPS).exclude(['baseline']),
  measurement: measurementInput,
  days: resultDays,
});

/** Without a measurement the figures are withdrawn. */
export const observationCorrectionInput = z.strictObject({
  measurement: measurementInput.exactOptional(),
  days: resultDays,
  reason: longText,
});

export const ownershipInput = z.strictObject({ statement: longText });
export const conclusionInput = z.strictObject({
  decision: z.enum(DECISIONS),
  reason: longText.exactOptional(),
});
export const stopInput = z.strictObject({ reason: longText });

/** What any command answers: where the pilot stands, and the entry that it wrote. */
export const commandResult = z.object({
  pilot: id,
  phase: z.enum(PHASES),
  revision: count,
  seq: count,
  hash: z.string(),
  /** The same command was carried out before; nothing was written now. */
  replayed: z.boolean(),
});
export type CommandResult = z.infer<typeof commandResult>;

const nextStep = z.object({
  sentence: z.string(),
  /** Whose turn it is. */
  whose: z.enum(['lead', 'skeptic', 'contributor', 'nobody']),
});

export const pilotListItem = z.object({
  id,
  name: z.string(),
  team: personRef,
  phase: z.enum(PHASES),
  lead: personRef,
  runWindow: z.object({ first: plainDate, last: plainDate }).exactOptional(),
  outcomeWindow: z.object({ first: plainDate, last: plainDate }).exactOptional(),
  outcome: z.enum(OUTCOMES).exactOptional(),
  signatures: z.object({ given: count, required: count }),
  rawHours: z.number(),
  conservativeHours: z.number(),
  disputed: z.boolean(),
  /** The charter was changed after the start. */
  changedAfterStart: z.literal(true).exactOptional(),
  next: nextStep,
  simulated: z.boolean(),
});
export type PilotListItem = z.infer<typeof pilotListItem>;

export const pilotList = z.object({
  pilots: z.array(pilotListItem),
  /** Pass as `?cursor=` for the next page; absent on the last. */
  cursor: z.string().exactOptional(),
});

/** A measurement in figures, without its rows. */
export const measurementView = z.object({
  shape: z.enum(['rows', 'proportion', 'mean', 'rate', 'figure']),
  n: count.exactOptional(),
  text: z.string(),
});

export type MeasurementView = z.infer<typeof measurementView>;

export const criterionVerdictView = z.object({
  criterion: id,
  name: z.string(),
  unit: z.string(),
  outcome: z.enum(OUTCOMES),
  scale: z.enum(['difference', 'ratio']).exactOptional(),
  estimate: z.string().exactOptional(),
  interval: z.tuple([z.string(), z.string()]).exactOptional(),
  target: z.string().exactOptional(),
  n: z.tuple([count, count]).exactOptional(),
  method: z.string().exactOptional(),
  grade: z.enum(EVIDENCE_GRADES),
  gradeName: z.string(),
  direction: z.enum(DIRECTIONS),
  family: z.enum(METRIC_FAMILIES),
  /** In plain words: "between 2 and 9 points better, 90 % sure". */
  plain: z.string(),
  reasons: z.array(z.string()),
});
export type CriterionVerdictView = z.infer<typeof criterionVerdictView>;

export const verdictView = z.object({
  /** The version of the charter that it was judged by. */
  version: count,
  outcome: z.enum(OUTCOMES),
  at: instant,
  reasons: z.array(z.string()),
  criteria: z.array(criterionVerdictView),
  rules: z.string(),
});
export type VerdictView = z.infer<typeof verdictView>;

export const pilotView = z.object({
  id,
  name: z.string(),
  phase: z.enum(PHASES),
  revision: count,
  team: personRef,
  lead: personRef,
  template: id.exactOptional(),
  copyOf: id.exactOptional(),
  simulated: z.boolean(),
  draft: charterDraftView,
  versions: z.array(versionView),
  agreedAt: instant.exactOptional(),
  /** The version in force: an amendment governs once every required signature stands on it. */
  governs: count.exactOptional(),
  /** The charter was changed after the start: from the version first signed to the one in force. */
  changedAfterStart: z
    .object({ at: instant, from: count, to: count, reason: z.string() })
    .exactOptional(),
  people: z.array(personRef),
  questions: z.array(
    z.object({
      stakeholder: personRef,
      askedAt: instant,
      answer: z.object({ words: z.string(), at: instant }).exactOptional(),
    }),
  ),
  baselines: z.array(
    z.object({
      criterion: id,
      kind: z.enum(['recorded', 'promised']),
      at: instant,
      measurement: measurementView.exactOptional(),
      by: plainDate.exactOptional(),
      reason: z.string().exactOptional(),
    }),
  ),
  draw: drawView.exactOptional(),
  startedOn: plainDate.exactOptional(),
  time: z.object({
    rawHours: z.number(),
    conservativeHours: z.number(),
    logs: count,
    weeksDue: count,
    weeksAnswered: count,
    byDay: z.array(
      z.object({ day: plainDate, rawMinutes: z.number(), conservativeMinutes: z.number() }),
    ),
    /** From the first week with a log to the last, by Mondays. */
    byWeek: z.array(
      z.object({ monday: plainDate, rawMinutes: z.number(), conservativeMinutes: z.number() }),
    ),
    byTask: z.array(
      z.object({
        task: id,
        name: z.string(),
        count: z.number(),
        rawMinutes: z.number(),
        conservativeMinutes: z.number(),
      }),
    ),
  }),
  /** Before the end date only how much was recorded, never what it says (design §3). */
  observations: z.array(
    z.object({
      criterion: id,
      group: z.enum(GROUPS),
      measurement: measurementView,
      /** Whether the verdict rests on them: recorded before the lock, and not corrected before it. */
      counted: z.boolean(),
      at: instant,
      /** The days that they are of, where they are told. */
      days: resultDays,
      /** Number of the entry, by which they are corrected. */
      seq: count,
      supersedes: count.exactOptional(),
      correction: z
        .object({ at: instant, reason: z.string(), counted: z.boolean() })
        .exactOptional(),
    }),
  ),
  verdictFrom: plainDate.exactOptional(),
  /** What counts, by kind. */
  costs: z.array(costEntryView.pick({ kind: true }).extend({ amount: z.number() })),
  /** Every cost that was recorded, with what was put right. */
  costEntries: z.array(costEntryView),
  money: pilotMoneyView,
  reinvested: z.array(reinvestmentView),
  outputOwned: z.object({ owner: personRef, statement: z.string(), at: instant }).exactOptional(),
  lockedAt: instant.exactOptional(),
  verdicts: z.array(verdictView),
  answers: z.array(
    z.object({
      signer: personRef,
      answer: z.enum(VERDICT_ANSWERS),
      words: z.string().exactOptional(),
      at: instant,
      /** When the same place was answered for anew; what counts has none. */
      supersededAt: instant.exactOptional(),
    }),
  ),
  proposedConclusion: proposedConclusionView.exactOptional(),
  refusedConclusions: z.array(refusedConclusionView).exactOptional(),
  conclusion: conclusionView.exactOptional(),
  stop: z.object({ reason: z.string(), at: instant }).exactOptional(),
  next: nextStep,
  /** Names of the actions (see `identity/policy.ts`) that the reader may take now. */
  can: z.array(z.string()),
});
export type PilotView = z.infer<typeof pilotView>;

/** What a contributor logs this week: their running pilots, prefilled from the last time. */
export const weekView = z.object({
  weekOf: plainDate,
  today: plainDate,
  pilots: z.array(
    z.object({
      pilot: id,
      name: z.string(),
      runWindow: z.object({ first: plainDate, last: plainDate }),
      tasks: z.array(
        z.object({
          task: id,
          name: z.string(),
          baselineMinutes: z.string(),
          last: timeLogInput.exactOptional(),
          /** Where the product draws each piece of work. */
          next: nextPieceView.exactOptional(),
        }),
      ),
      answered: z.enum(['logged', 'nothing', 'away', 'no']),
      /** The reader's own logs that count now, newest first, each by the entry that a correction names. */
      logs: z.array(timeLogInput.extend({ seq: count })),
    }),
  ),
});
export type WeekView = z.infer<typeof weekView>;
