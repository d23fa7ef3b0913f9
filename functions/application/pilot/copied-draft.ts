import { type Asked, words } from '#application/stream/sealing.ts';
import type { CharterDraftView } from '#contracts/charter.ts';
import type { CharterDraft } from '#domain/pilot/charter.ts';
import { definedOnly } from '#domain/pilot/defined-only.ts';
import { currentVersion, governingCharter, type Pilot } from '#domain/pilot/state.ts';
import { settlingSize } from '#domain/planner/settling-size.ts';
import { askedStep } from './charter-input.ts';
import { viewDraft } from './charter-view.ts';

type Copying = {
  readonly name: string;
  readonly team: string;
  /** The same test again: with its people, tasks and safeguards, and the sample that would settle it. */
  readonly again: boolean;
};

/**
 * A new draft after another pilot: what it is and how it is judged. Dates and figures are left blank, since they belong
 * to another time; for another team the people and the tasks' minutes as well, since they belong to others.
 */
export function copiedDraft(original: Pilot, { name, team, again }: Copying): Asked<CharterDraft> {
  const charter = governingCharter(original) ?? currentVersion(original)?.charter ?? original.draft;
  const from = viewDraft(charter);
  return {
    ...basicsOf(from),
    ...criteriaOf(original, charter, from, again),
    ...(from.asks ? { asks: from.asks } : {}),
    ...(again ? sameTeam(from) : {}),
    name: words(name),
    team,
  };
}

function basicsOf(from: CharterDraftView): Asked<Partial<CharterDraft>> {
  const { stage, pillar, useCase, aiRole, cycleStep, barrier, hypothesis, tool } = from;
  return {
    ...definedOnly({ stage, pillar, useCase, aiRole, cycleStep, barrier }),
    ...(hypothesis === undefined ? {} : { hypothesis: words(hypothesis) }),
    ...(tool === undefined ? {} : { tool: words(tool) }),
  };
}

function criteriaOf(
  original: Pilot,
  charter: CharterDraft,
  { criteria }: CharterDraftView,
  again: boolean,
): Asked<Partial<CharterDraft>> {
  if (!criteria) return {};
  const verdict = original.verdicts.at(-1)?.verdict;
  const needed = (id: string): number | undefined => {
    const judged = verdict?.criteria.find(each => each.criterion === id);
    const criterion = charter.criteria?.find(each => each.id === id);
    return again && judged && criterion ? settlingSize(criterion, judged) : undefined;
  };
  const copied = criteria.map(({ wordsBy, ...criterion }) => ({
    ...criterion,
    minimumSample: needed(criterion.id) ?? criterion.minimumSample,
    ...(again && wordsBy !== undefined ? { wordsBy } : {}),
  }));
  return askedStep({ step: 'criteria', values: { criteria: copied } });
}

function sameTeam(from: CharterDraftView): Asked<Partial<CharterDraft>> {
  const { contributors, signers, costCap, tasks, safeguards, hoursDestination } = from;
  const plain = signers?.map(({ person, role, required }) => ({ person, role, required }));
  return {
    ...(contributors && plain
      ? askedStep({ step: 'people', values: { contributors, signers: plain } })
      : {}),
    ...(costCap === undefined ? {} : { costCap }),
    ...(tasks ? { tasks: tasks.map(task => ({ ...task, name: words(task.name) })) } : {}),
    ...(safeguards ? askedStep({ step: 'safeguards', values: { safeguards } }) : {}),
    ...(hoursDestination === undefined ? {} : { hoursDestination: words(hoursDestination) }),
  };
}
