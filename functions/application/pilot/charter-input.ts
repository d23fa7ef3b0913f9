import { type Asked, words } from '#application/stream/sealing.ts';
import type { CriterionInput, DraftStepInput, TaskInput } from '#contracts/charter.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import type { Template } from '#domain/criteria/templates.ts';
import type { Charter, CharterDraft, Task } from '#domain/pilot/charter.ts';

/** A step of a draft as it came in, ready to be sealed. */
export function askedStep(input: DraftStepInput): Asked<Partial<Charter>> {
  switch (input.step) {
    case 'basics': {
      const { name, hypothesis, tool, ...rest } = input.values;
      return { ...rest, name: words(name), hypothesis: words(hypothesis), tool: words(tool) };
    }
    case 'criteria':
      return { criteria: input.values.criteria.map(askedCriterion) };
    case 'people':
      return {
        contributors: input.values.contributors,
        // Who is outside is settled when the charter is proposed, by the teams of that moment.
        signers: input.values.signers.map(signer => ({ ...signer, outside: false })),
      };
    case 'plan': {
      const { tasks, hoursDestination, ...rest } = input.values;
      return {
        ...rest,
        tasks: tasks.map(askedTask),
        ...(hoursDestination === undefined ? {} : { hoursDestination: words(hoursDestination) }),
      };
    }
    case 'safeguards': {
      const { humanCheck, ...rest } = input.values.safeguards;
      return { safeguards: { ...rest, humanCheck: words(humanCheck) } };
    }
  }
}

function askedCriterion({ words: said, metric, ...rest }: CriterionInput): Asked<Criterion> {
  return {
    ...rest,
    words: words(said),
    metric: { ...metric, name: words(metric.name), sourceSystem: words(metric.sourceSystem) },
  };
}

const askedTask = ({ name, ...rest }: TaskInput): Asked<Task> => ({ ...rest, name: words(name) });

/** A new draft: a name and a team, and what the template fills in but the numbers. */
export function askedDraft(
  name: string,
  team: string,
  template: Template | undefined,
): Asked<CharterDraft> {
  if (template === undefined) return { name: words(name), team };
  const { stage, pillar, useCase, aiRole, cycleStep, barrier, hypothesis } = template;
  return {
    name: words(name),
    team,
    stage,
    pillar,
    useCase,
    aiRole,
    cycleStep,
    barrier,
    hypothesis: words(hypothesis),
  };
}
