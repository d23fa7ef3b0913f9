import * as z from 'zod';
import { FIGURES } from '#domain/scorecard/figures.ts';
import { count, id, instant, plainDate } from './primitives.ts';
import { criterionSeries } from './results.ts';

const head = {
  workspace: z.string(),
  /** IANA name: the zone in which moments are told. */
  timeZone: z.string(),
  demo: z.boolean(),
  simulated: z.boolean(),
  /** `2026-Q3`. */
  quarter: z.string(),
  figure: z.enum(FIGURES),
  /** The fiscal year up to the quarter's end, rather than the quarter. */
  year: z.boolean(),
  first: plainDate,
  last: plainDate,
};

/** The pilots that a figure is made of. */
export const figureView = z.object({
  ...head,
  parts: z.array(z.object({ pilot: id, name: z.string(), text: z.string() })),
});
export type FigureView = z.infer<typeof figureView>;

/** An entry that a figure is made of. */
const figureEntry = z.object({
  seq: count,
  at: instant,
  /** Of the entry, as the evidence file and the chain name it. */
  hash: z.string(),
  /** A role, or the name where the reader is on the pilot's team. */
  who: z.string(),
  text: z.string(),
  minutes: z.object({ raw: z.number(), conservative: z.number() }).exactOptional(),
  /** False for what a later entry has put right: kept in sight, not counted. */
  counted: z.boolean(),
  note: z.string().exactOptional(),
});

/** The entries of one pilot that a figure is made of. */
export const figureEntriesView = z.object({
  ...head,
  pilot: z.object({ id, name: z.string() }),
  part: z.string().exactOptional(),
  entries: z.array(figureEntry),
  /** Of agreed tests: what was recorded over time, where it is told by its days. */
  results: z
    .array(
      z.object({
        name: z.string(),
        unit: z.string(),
        isShare: z.boolean(),
        series: criterionSeries,
      }),
    )
    .exactOptional(),
  /** Signatures on what was agreed; none where the figure is itself of signatures. */
  signatures: z.array(figureEntry),
  /** Work that counts in another pilot, in sentences. */
  overlaps: z.array(z.string()),
});
export type FigureEntriesView = z.infer<typeof figureEntriesView>;
