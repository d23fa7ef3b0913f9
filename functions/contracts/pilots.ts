import * as z from 'zod';
import { VERDICT_ANSWERS } from '#domain/pilot/events.ts';
import { GROUPS } from '#domain/pilot/measurement.ts';
import { PHASES } from '#domain/pilot/state.ts';
import { OUTCOMES } from '#domain/verdict/verdict.ts';
import { charterDraftView } from './charter.ts';
import { pilotMoneyView } from './money.ts';
import { drawView } from './pieces.ts';
import { resultDays } from './pilot-inputs.ts';
import { count, id, instant, personRef, plainDate } from './primitives.ts';
import {
  conclusionView,
  proposedConclusionView,
  refusedConclusionView,
  versionView,
} from './signing.ts';
import { costEntryView, reinvestmentView } from './spent.ts';
import { verdictView } from './verdict.ts';

export type { VersionView } from './signing.ts';

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
  /** Before the end date only how much was recorded, never what it says (rule V6). */
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
