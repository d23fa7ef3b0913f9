import * as z from 'zod';
import { DIRECTIONS, METRIC_FAMILIES } from '#domain/criteria/criterion.ts';
import { EVIDENCE_GRADES, OUTCOMES } from '#domain/verdict/verdict.ts';
import { count, id, instant } from './primitives.ts';

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
