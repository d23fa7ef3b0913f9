import * as z from 'zod';
import { DECISIONS } from '#domain/pilot/events.ts';
import { GROUPS } from '#domain/pilot/measurement.ts';
import {
  count,
  decimal,
  id,
  longText,
  nonNegativeDecimal,
  plainDate,
  shortText,
  textOf,
} from './primitives.ts';

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
export const resultDays = z.strictObject({ from: plainDate, to: plainDate }).exactOptional();

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
