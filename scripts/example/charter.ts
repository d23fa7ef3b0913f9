import type { DraftStepInput } from '#contracts/charter.ts';
import { addDays } from '#domain/calendar/calendar.ts';

/** What the skeptic says, and what is made of it. */
export const SUCCESS = 'A task takes at least 20 % less time with AI.';
const TARGET = '-0.2';
const RUN_DAYS = 14;
const LEAST_TASKS = 20;

/** What the charter needs of its surroundings. */
export type Cast = {
  readonly today: string;
  readonly skeptic: string;
  readonly contributor: string;
  readonly lead: string;
  /** How many people the study follows. */
  readonly people: number;
};

export const lastDay = (today: string): string => addDays(today, RUN_DAYS - 1);

/** The five steps of the draft, in the order in which a lead saves them. */
export function charterSteps({
  today,
  skeptic,
  contributor,
  lead,
  people,
}: Cast): DraftStepInput[] {
  const window = { first: today, last: lastDay(today) };
  return [
    {
      step: 'basics',
      values: {
        name: 'Tasks with and without AI',
        hypothesis: 'The same kind of task takes less time with AI.',
        stage: 'one',
        pillar: 'learning-operations',
        useCase: 'content-refinement',
        aiRole: 'delivery-infrastructure',
        cycleStep: 'develop',
        tool: 'The AI tool of the study',
        barrier: 'quality',
      },
    },
    { step: 'criteria', values: { criteria: [criterion(skeptic)] } },
    {
      step: 'people',
      values: {
        contributors: [contributor],
        signers: [{ person: skeptic, role: 'skeptic', required: true }],
      },
    },
    {
      step: 'plan',
      values: {
        runWindow: window,
        outcomeWindow: window,
        costCap: '2000',
        tasks: [],
        asks: { people, minutesPerWeek: 5 },
      },
    },
    {
      step: 'safeguards',
      values: {
        safeguards: {
          touchesLearnerData: false,
          humanCheck: 'Every task is reviewed by a second person before it counts as done.',
          outputOwner: lead,
        },
      },
    },
  ];
}

const criterion = (
  skeptic: string,
): Extract<DraftStepInput, { step: 'criteria' }>['values']['criteria'][number] => ({
  id: 'C1',
  words: SUCCESS,
  wordsBy: skeptic,
  metric: {
    libraryId: 'task-minutes',
    name: 'Minutes for one task',
    unit: 'min',
    family: 'time-saved',
    sourceSystem: 'The study’s file',
  },
  kind: 'mean',
  skewed: true,
  direction: 'decrease',
  role: 'primary',
  comparison: 'comparison-group',
  unitOfAssignment: 'task',
  target: { scale: 'relative', change: TARGET },
  confidence: '95',
  rule: 'reaches-target-and-is-real',
  minimumSample: LEAST_TASKS,
});
