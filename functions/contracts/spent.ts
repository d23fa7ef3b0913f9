import * as z from 'zod';
import { COST_KINDS } from '#domain/pilot/spent-events.ts';
import { count, id, instant, longText, nonNegativeDecimal, plainDate } from './primitives.ts';

export const costInput = z.strictObject({
  kind: z.enum(COST_KINDS),
  amount: nonNegativeDecimal,
  on: plainDate,
});

/** Hours of a role band, which cost its upper rate. */
export const effortInput = z.strictObject({
  kind: z.enum(COST_KINDS),
  hours: nonNegativeDecimal,
  band: id,
  on: plainDate,
});

/** Without `now` it is withdrawn. Hours keep the band and the rate that they were recorded at. */
export const costCorrectionInput = z.strictObject({
  now: z.union([costInput, effortInput.omit({ band: true })]).exactOptional(),
  reason: longText,
});

export const reinvestmentInput = z.strictObject({
  hours: nonNegativeDecimal,
  into: longText,
  on: plainDate,
});

/** Without `now` it is withdrawn. */
export const reinvestmentCorrectionInput = z.strictObject({
  now: reinvestmentInput.exactOptional(),
  reason: longText,
});

/** What an entry recorded, and what was said against it later; what was put right does not count. */
const kept = {
  /** Number of the entry, by which it is corrected. */
  seq: count,
  counted: z.boolean(),
  supersedes: count.exactOptional(),
  correction: z.object({ seq: count, at: instant, reason: z.string() }).exactOptional(),
};

export const costEntryView = z.object({
  ...kept,
  kind: z.enum(COST_KINDS),
  amount: z.string(),
  on: plainDate,
  /** People's time behind the amount: hours of a role band at its upper rate. */
  effort: z.object({ hours: z.string(), band: z.string(), hourly: z.string() }).exactOptional(),
});
export type CostEntryView = z.infer<typeof costEntryView>;

export const reinvestmentView = z.object({
  ...kept,
  hours: z.string(),
  into: z.string(),
  on: plainDate,
});
export type ReinvestmentView = z.infer<typeof reinvestmentView>;
