import type { CriterionInput, DraftStepInput, TaskInput } from '#contracts/charter.ts';
import { metricById } from '#domain/criteria/metric-library.ts';
import type { UseCase, Window } from '#domain/pilot/charter.ts';
import type { CastName } from './people.ts';
import { knownTemplate, type Scene } from './scene.ts';
import type { When } from './stage.ts';

/** What a demo pilot says of itself beyond its template. */
export type DemoCharter = {
  readonly template: string;
  readonly name: string;
  readonly team: string;
  readonly lead: CastName;
  readonly tool: string;
  readonly useCase?: UseCase;
  readonly criteria: readonly CriterionInput[];
  readonly contributors: readonly CastName[];
  readonly signers: readonly CastName[];
  readonly runWindow: Window;
  readonly outcomeLast: string;
  readonly costCap: string;
  readonly tasks?: readonly TaskInput[];
  readonly asks?: { readonly people: number; readonly minutesPerWeek: number };
  readonly hoursDestination?: string;
  readonly touchesLearnerData?: true;
};

/** Sets a pilot up and proposes it: the draft, its five steps and the proposal. */
export async function proposes(
  scene: Scene,
  charter: DemoCharter,
  saved: When,
  proposed: When,
  before?: () => Promise<void>,
): Promise<void> {
  for (const step of stepsOf(scene, charter)) await scene.save(charter.lead, saved, step);
  await before?.();
  await scene.propose(charter.lead, proposed);
}

export const basicsOf = ({
  template: id,
  name,
  tool,
  useCase,
}: Pick<DemoCharter, 'template' | 'name' | 'tool' | 'useCase'>): DraftStepInput => {
  const template = knownTemplate(id);
  const { hypothesis, stage, pillar, aiRole, cycleStep, barrier } = template;
  return {
    step: 'basics',
    values: {
      name,
      hypothesis,
      stage,
      pillar,
      useCase: useCase ?? template.useCase,
      aiRole,
      cycleStep,
      tool,
      barrier,
    },
  };
};

export function stepsOf(scene: Scene, charter: DemoCharter): DraftStepInput[] {
  const { criteria, contributors, signers, runWindow, outcomeLast, costCap } = charter;
  return [
    basicsOf(charter),
    { step: 'criteria', values: { criteria: [...criteria] } },
    {
      step: 'people',
      values: {
        contributors: contributors.map(scene.id),
        signers: signers.map(who => ({
          person: scene.id(who),
          role: who === 'compliance' ? 'compliance' : 'skeptic',
          required: true,
        })),
      },
    },
    {
      step: 'plan',
      values: {
        runWindow,
        outcomeWindow: { first: runWindow.first, last: outcomeLast },
        costCap,
        tasks: [...(charter.tasks ?? [])],
        asks: charter.asks ?? { people: 0, minutesPerWeek: 0 },
        ...(charter.hoursDestination ? { hoursDestination: charter.hoursDestination } : {}),
      },
    },
    {
      step: 'safeguards',
      values: {
        safeguards: {
          touchesLearnerData: charter.touchesLearnerData ?? false,
          humanCheck: knownTemplate(charter.template).humanCheck,
          outputOwner: scene.id(charter.lead),
        },
      },
    },
  ];
}

type Chosen = Pick<CriterionInput, 'words' | 'role' | 'comparison' | 'target' | 'minimumSample'> &
  Partial<Pick<CriterionInput, 'wordsBy' | 'confidence' | 'watched' | 'drawn' | 'plan'>> & {
    readonly metric: string;
    /** Amounts of a large sample can be told in their own unit. */
    readonly asDifference?: true;
  };

/** A criterion on a metric of the library, under the default rule. */
export function criterionOn(id: string, chosen: Chosen): CriterionInput {
  const { metric: metricId, asDifference, confidence = '95', ...rest } = chosen;
  const metric = metricById(metricId);
  if (!metric) throw new Error(`There is no metric ${metricId}.`);
  const { name, unit, family, usualSource, kind, direction, unitOfAssignment, skewed } = metric;
  return {
    ...rest,
    id,
    metric: { libraryId: metricId, name, unit, family, sourceSystem: usualSource },
    kind,
    direction,
    unitOfAssignment,
    confidence,
    rule: 'reaches-target-and-is-real',
    ...(skewed && !asDifference ? { skewed } : {}),
  };
}
