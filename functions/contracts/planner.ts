import * as z from 'zod';
import {
  COMPARISONS,
  CONFIDENCES,
  CRITERION_KINDS,
  CRITERION_ROLES,
  DECISION_RULES,
  DIRECTIONS,
  UNITS_OF_ASSIGNMENT,
} from '#domain/criteria/criterion.ts';
import { decimal, id } from './primitives.ts';

const howMany = z.coerce.number().int().min(1).max(100_000);

/** A test before it is proposed: how it is judged, and its size as a lead knows it. Nothing is written. */
export const planQuery = z.strictObject({
  kind: z.enum(CRITERION_KINDS),
  direction: z.enum(DIRECTIONS),
  role: z.enum(CRITERION_ROLES),
  comparison: z.enum(COMPARISONS),
  unitOfAssignment: z.enum(UNITS_OF_ASSIGNMENT),
  scale: z.enum(['relative', 'absolute']),
  change: decimal,
  confidence: z.enum(CONFIDENCES),
  rule: z.enum(DECISION_RULES),
  minimumSample: z.coerce.number().int().min(0).max(1_000_000),
  skewed: z.literal('true').exactOptional(),
  /** Metric of the library, for how far its results usually lie apart. */
  metric: id.exactOptional(),
  people: howMany,
  perWeek: howMany,
  weeks: z.coerce.number().int().min(1).max(52),
  today: decimal,
  expected: decimal.exactOptional(),
  /** The pilot and the criterion of it whose recorded baseline shows how far results lie apart. */
  pilot: id.exactOptional(),
  criterion: id.exactOptional(),
});
export type PlanQuery = z.infer<typeof planQuery>;

/** What a spread was computed from: units, and the rows that they have; an average with its spread has none. */
const spreadSource = z.object({ units: z.int(), rows: z.int().exactOptional() });

const chance = z.number().min(0).max(1);

/** Chances of *met* under the rule, from 0 to 1; what they mean, in sentences. */
export const prospectsView = z.object({
  units: z.object({ pilot: z.int(), comparison: z.int() }),
  ifNothingChanged: chance,
  atTarget: chance,
  atExpected: chance.exactOptional(),
  /** In the metric's unit (shares: a share), or as a share of today's figure where it is judged so. */
  smallestToldFromNone: z.number().exactOptional(),
  sentences: z.array(z.string()),
  /** The recorded baseline by which results lie apart; absent where it is what is usual for the metric. */
  spreadFrom: spreadSource.exactOptional(),
  /** What would change it: more people, more weeks, another confidence. */
  remedies: z.array(z.string()),
});
export type ProspectsView = z.infer<typeof prospectsView>;

/** What the planner said of a criterion when it was proposed; chances from 0 to 1. */
export const criterionProspects = z.object({
  criterion: id,
  ifNothingChanged: z.string(),
  atTarget: z.string(),
  atExpected: z.string().exactOptional(),
  smallestToldFromNone: z.string().exactOptional(),
  /** In the metric's unit, or of logarithms where a ratio is judged; absent where it is what is usual for the metric. */
  spread: spreadSource.extend({ value: z.string() }).exactOptional(),
});
