import * as z from 'zod';
import { METRIC_FAMILIES } from '#domain/criteria/criterion.ts';
import { BARRIERS, PILLARS, USE_CASES } from '#domain/pilot/charter.ts';
import { VERDICT_ANSWERS } from '#domain/pilot/events.ts';
import { OUTCOMES } from '#domain/verdict/verdict.ts';
import { count, id, instant, plainDate, window } from './primitives.ts';

const result = z.object({
  criterion: id,
  name: z.string(),
  plain: z.string(),
  outcome: z.string(),
  gradeName: z.string(),
  /** Its test was changed while the pilot ran. */
  changedAfterStart: z.literal(true).exactOptional(),
});

/** A pilot told on one page. */
export const caseStudyView = z.object({
  workspace: z.string(),
  demo: z.boolean(),
  currency: z.string(),
  asOf: instant,
  pilot: id,
  name: z.string(),
  team: z.string(),
  useCase: z.enum(USE_CASES).exactOptional(),
  pillar: z.enum(PILLARS).exactOptional(),
  barrier: z.enum(BARRIERS).exactOptional(),
  hypothesis: z.string().exactOptional(),
  tool: z.string().exactOptional(),
  runWindow: window.exactOptional(),
  outcome: z.enum(OUTCOMES).exactOptional(),
  agreed: z.array(z.object({ id, words: z.string(), measuredBy: z.string() })),
  results: z.array(result),
  hours: z.object({ raw: z.number(), conservative: z.number() }),
  cost: z.number(),
  stopReason: z.string().exactOptional(),
  closingWords: z.array(z.object({ answer: z.enum(VERDICT_ANSWERS), words: z.string() })),
  text: z.object({ words: z.string(), origin: z.string() }),
});
export type CaseStudyView = z.infer<typeof caseStudyView>;

/** Every pilot that came to its end, to be found again and copied. */
export const proofLibrary = z.object({
  pilots: z.array(
    z.object({
      id,
      name: z.string(),
      team: z.object({ id, name: z.string() }),
      useCase: z.enum(USE_CASES).exactOptional(),
      pillar: z.enum(PILLARS).exactOptional(),
      barrier: z.enum(BARRIERS).exactOptional(),
      families: z.array(z.enum(METRIC_FAMILIES)),
      outcome: z.enum(OUTCOMES).exactOptional(),
      stopped: z.boolean(),
      endedOn: plainDate,
      results: z.array(result),
      /** Copies of it, in any state. */
      copies: count,
      /** Published editions of its case study. */
      caseStudies: count,
    }),
  ),
});
export type ProofLibrary = z.infer<typeof proofLibrary>;
