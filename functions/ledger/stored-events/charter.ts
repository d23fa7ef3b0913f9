import * as z from 'zod';
import {
  COMPARISONS,
  CONFIDENCES,
  CRITERION_KINDS,
  CRITERION_ROLES,
  type Criterion,
  DECISION_RULES,
  DIRECTIONS,
  METRIC_FAMILIES,
  UNITS_OF_ASSIGNMENT,
} from '#domain/criteria/criterion.ts';
import { isDecimal } from '#domain/numbers/decimal.ts';
import {
  AI_ROLES,
  BARRIERS,
  type Charter,
  type CharterDraft,
  CYCLE_STEPS,
  PILLARS,
  SIGNER_ROLES,
  STAGES,
  USE_CASES,
} from '#domain/pilot/charter.ts';
import { storedFreeText } from '../stored-entry.ts';

export const storedDecimal = z.string().refine(isDecimal);
export const storedDate = z.iso.date();
const storedWindow = z.strictObject({ first: storedDate, last: storedDate });

const storedCriterion = z.strictObject({
  id: z.string(),
  words: storedFreeText,
  wordsBy: z.string().exactOptional(),
  metric: z.strictObject({
    libraryId: z.string().exactOptional(),
    name: storedFreeText,
    unit: z.string(),
    family: z.enum(METRIC_FAMILIES),
    sourceSystem: storedFreeText,
  }),
  kind: z.enum(CRITERION_KINDS),
  direction: z.enum(DIRECTIONS),
  role: z.enum(CRITERION_ROLES),
  comparison: z.enum(COMPARISONS),
  unitOfAssignment: z.enum(UNITS_OF_ASSIGNMENT),
  target: z.strictObject({ scale: z.enum(['relative', 'absolute']), change: storedDecimal }),
  confidence: z.enum(CONFIDENCES),
  rule: z.enum(DECISION_RULES),
  minimumSample: z.int(),
  skewed: z.literal(true).exactOptional(),
  watched: z.literal(true).exactOptional(),
  drawn: z.literal(true).exactOptional(),
  plan: z
    .strictObject({
      people: z.int(),
      perWeek: z.int(),
      weeks: z.int(),
      today: storedDecimal,
      expected: storedDecimal.exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<Criterion>;

/** A charter as version 1 of its events holds it. */
export const storedCharter = z.strictObject({
  name: storedFreeText,
  hypothesis: storedFreeText,
  stage: z.enum(STAGES),
  pillar: z.enum(PILLARS),
  useCase: z.enum(USE_CASES),
  aiRole: z.enum(AI_ROLES),
  cycleStep: z.enum(CYCLE_STEPS),
  tool: storedFreeText,
  barrier: z.enum(BARRIERS),
  team: z.string(),
  contributors: z.array(z.string()),
  runWindow: storedWindow,
  outcomeWindow: storedWindow,
  costCap: storedDecimal,
  criteria: z.array(storedCriterion),
  tasks: z.array(
    z.strictObject({
      id: z.string(),
      name: storedFreeText,
      baselineMinutes: storedDecimal,
      baselineFrom: z.enum(['timed', 'estimated']),
      baselineConfidence: storedDecimal.exactOptional(),
    }),
  ),
  signers: z.array(
    z.strictObject({
      person: z.string(),
      role: z.enum(SIGNER_ROLES),
      required: z.boolean(),
      outside: z.boolean(),
    }),
  ),
  safeguards: z.strictObject({
    touchesLearnerData: z.boolean(),
    humanCheck: storedFreeText,
    outputOwner: z.string(),
  }),
  asks: z.strictObject({ people: z.int(), minutesPerWeek: z.int() }),
  hoursDestination: storedFreeText.exactOptional(),
}) satisfies z.ZodType<Charter>;

/** A stored member is there with a value or not there at all, which zod's `partial` cannot say in its type. */
export const storedCharterPart = storedCharter.partial() as z.ZodType<Partial<Charter>>;
export const storedCharterDraft = storedCharter
  .partial()
  .required({ name: true, team: true }) as z.ZodType<CharterDraft>;
