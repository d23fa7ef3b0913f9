import * as z from 'zod';
import {
  COMPARISONS,
  CONFIDENCES,
  CRITERION_KINDS,
  CRITERION_ROLES,
  DECISION_RULES,
  DIRECTIONS,
  METRIC_FAMILIES,
  UNITS_OF_ASSIGNMENT,
} from '#domain/criteria/criterion.ts';
import {
  AI_ROLES,
  BARRIERS,
  CYCLE_STEPS,
  PILLARS,
  SIGNER_ROLES,
  STAGES,
  USE_CASES,
} from '#domain/pilot/charter.ts';
import {
  count,
  decimal,
  id,
  longText,
  nonNegativeDecimal,
  share,
  shortText,
  textOf,
  window,
} from './primitives.ts';

const howMany = z.int().min(1).max(100_000);

/** The size that a test is planned with, as a lead knows it. */
const plannedTest = z.strictObject({
  people: howMany,
  perWeek: howMany,
  weeks: z.int().min(1).max(52),
  today: decimal,
  expected: decimal.exactOptional(),
});

export const criterionInput = z.strictObject({
  id: z.string().regex(/^C\d{1,2}$/),
  words: longText,
  wordsBy: id.exactOptional(),
  metric: z.strictObject({
    libraryId: id.exactOptional(),
    name: shortText,
    unit: textOf(16),
    family: z.enum(METRIC_FAMILIES),
    sourceSystem: shortText,
  }),
  kind: z.enum(CRITERION_KINDS),
  direction: z.enum(DIRECTIONS),
  role: z.enum(CRITERION_ROLES),
  comparison: z.enum(COMPARISONS),
  unitOfAssignment: z.enum(UNITS_OF_ASSIGNMENT),
  target: z.strictObject({ scale: z.enum(['relative', 'absolute']), change: decimal }),
  confidence: z.enum(CONFIDENCES),
  rule: z.enum(DECISION_RULES),
  minimumSample: count,
  skewed: z.literal(true).exactOptional(),
  watched: z.literal(true).exactOptional(),
  drawn: z.literal(true).exactOptional(),
  plan: plannedTest.exactOptional(),
});
export type CriterionInput = z.infer<typeof criterionInput>;

export const taskInput = z.strictObject({
  id: z.string().regex(/^T\d{1,2}$/),
  name: shortText,
  baselineMinutes: nonNegativeDecimal,
  baselineFrom: z.enum(['timed', 'estimated']),
  baselineConfidence: share.exactOptional(),
});
export type TaskInput = z.infer<typeof taskInput>;

const signerInput = z.strictObject({
  person: id,
  role: z.enum(SIGNER_ROLES),
  required: z.boolean(),
});

export const basicsInput = z.strictObject({
  name: shortText,
  hypothesis: longText,
  stage: z.enum(STAGES),
  pillar: z.enum(PILLARS),
  useCase: z.enum(USE_CASES),
  aiRole: z.enum(AI_ROLES),
  cycleStep: z.enum(CYCLE_STEPS),
  tool: shortText,
  barrier: z.enum(BARRIERS),
});

const criteriaInput = z.strictObject({
  criteria: z
    .array(criterionInput)
    .min(1)
    .max(8)
    .refine(
      list => new Set(list.map(each => each.id)).size === list.length,
      'Two criteria share an id.',
    ),
});

const peopleInput = z.strictObject({
  contributors: z.array(id).max(200),
  signers: z
    .array(signerInput)
    .max(20)
    .refine(
      list => new Set(list.map(each => each.person)).size === list.length,
      'Somebody is asked to sign twice.',
    ),
});

export const planInput = z.strictObject({
  runWindow: window,
  outcomeWindow: window,
  costCap: nonNegativeDecimal,
  tasks: z
    .array(taskInput)
    .max(12)
    .refine(
      list => new Set(list.map(each => each.id)).size === list.length,
      'Two tasks share an id.',
    ),
  asks: z.strictObject({ people: count, minutesPerWeek: count }),
  hoursDestination: longText.exactOptional(),
});

export const safeguardsInput = z.strictObject({
  safeguards: z.strictObject({
    touchesLearnerData: z.boolean(),
    humanCheck: longText,
    outputOwner: id,
  }),
});

/** One step of a draft: what `PATCH …/draft` takes. */
export const draftStepInput = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('basics'), values: basicsInput }),
  z.strictObject({ step: z.literal('criteria'), values: criteriaInput }),
  z.strictObject({ step: z.literal('people'), values: peopleInput }),
  z.strictObject({ step: z.literal('plan'), values: planInput }),
  z.strictObject({ step: z.literal('safeguards'), values: safeguardsInput }),
]);
export type DraftStepInput = z.infer<typeof draftStepInput>;

/** A charter as pages show it: words in place of sealed texts. In a draft any part may be missing. */
export const charterView = z.object({
  ...basicsInput.shape,
  ...criteriaInput.shape,
  contributors: z.array(id),
  signers: z.array(signerInput.extend({ outside: z.boolean() })),
  ...planInput.shape,
  ...safeguardsInput.shape,
  team: id,
});
export type CharterView = z.infer<typeof charterView>;
export type CharterDraftView = Partial<CharterView> & Pick<CharterView, 'name' | 'team'>;
/** A missing part is not there at all, which zod's `partial` cannot say in its type. */
export const charterDraftView = charterView
  .partial()
  .required({ name: true, team: true }) as z.ZodType<CharterDraftView>;
