import * as z from 'zod';
import { ALLOCATED } from '#domain/allocation/allocate.ts';
import { DRAWN_UNITS } from '#domain/pilot/draw.ts';
import {
  count,
  id,
  instant,
  longText,
  nonNegativeDecimal,
  plainDate,
  textOf,
} from './primitives.ts';

/** Who is drawn, by the name that results are recorded under; empty where each piece of work is drawn. */
export const drawInput = z.strictObject({
  units: z
    .array(z.strictObject({ unit: textOf(80), stratum: textOf(80).exactOptional() }))
    .max(1000),
});

const howDone = {
  used: z.enum(ALLOCATED),
  minutes: nonNegativeDecimal.refine(value => value !== '0', 'A piece of work takes some minutes.'),
  reworkMinutes: nonNegativeDecimal,
};

/** `number` counts the person's pieces of this task from 0: a piece that was shown is logged once. */
export const pieceInput = z.strictObject({
  task: id,
  number: count,
  workDate: plainDate,
  ...howDone,
});

export const pieceCorrectionInput = z.strictObject({
  now: z.strictObject(howDone),
  reason: longText,
});

/** A draw, with totals of what was logged by it: never what it says before the end (rule V6). */
export const drawView = z.object({
  unit: z.enum(DRAWN_UNITS),
  at: instant,
  /** Who was drawn into which group, by name alone (rule A3); empty where each piece of work is drawn. */
  groups: z.array(
    z.object({
      name: z.string(),
      group: z.enum(ALLOCATED),
      stratum: z.string().exactOptional(),
    }),
  ),
  pieces: z.object({ withAi: count, without: count, otherwise: count }),
});
export type DrawView = z.infer<typeof drawView>;

/** The next piece of a task: what was drawn for it, and what was logged last. */
export const nextPieceView = z.object({
  number: count,
  group: z.enum(ALLOCATED),
  last: z
    .object({ seq: count, used: z.enum(ALLOCATED), minutes: z.string(), reworkMinutes: z.string() })
    .exactOptional(),
});
