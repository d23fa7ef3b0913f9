import type { CharterDraftView, DraftStepInput } from '#contracts/charter.ts';

export type SavedStep = DraftStepInput['step'];
export type ValuesOf<Step extends SavedStep> = Extract<DraftStepInput, { step: Step }>['values'];

export const STEPS = ['basics', 'criteria', 'people', 'plan', 'safeguards', 'review'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_NAMES: Readonly<Record<Step, string>> = {
  basics: 'Basics',
  criteria: 'Success',
  people: 'People',
  plan: 'Plan',
  safeguards: 'Safeguards',
  review: 'Review',
};

export const isStep = (name: string): name is Step => (STEPS as readonly string[]).includes(name);

export const stepAfter = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'review';

/** Which parts of a draft a step saves. */
const PARTS: Readonly<Record<SavedStep, readonly (keyof CharterDraftView)[]>> = {
  basics: [
    'name',
    'hypothesis',
    'stage',
    'pillar',
    'useCase',
    'aiRole',
    'cycleStep',
    'tool',
    'barrier',
  ],
  criteria: ['criteria'],
  people: ['contributors', 'signers'],
  plan: ['runWindow', 'outcomeWindow', 'costCap', 'tasks', 'asks', 'hoursDestination'],
  safeguards: ['safeguards'],
};

/** What the server holds of a step. */
export const partOf = (draft: CharterDraftView, step: SavedStep): Partial<CharterDraftView> =>
  Object.fromEntries(
    PARTS[step].flatMap(part => (draft[part] === undefined ? [] : [[part, draft[part]]])),
  );

/** What a draft may leave out. */
const OPTIONAL: readonly string[] = ['hoursDestination'];

/** True once every needed part of a step is there. */
export const isFilled = (draft: CharterDraftView, step: SavedStep): boolean =>
  PARTS[step].every(part => OPTIONAL.includes(part) || draft[part] !== undefined);

/** The first step that is not filled in; the review when all are. */
export const firstOpenStep = (draft: CharterDraftView): Step =>
  STEPS.find(step => step !== 'review' && !isFilled(draft, step)) ?? 'review';
