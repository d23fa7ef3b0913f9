import { daysBetween } from '../calendar/calendar.ts';
import { criterionProblem } from '../criteria/criterion-problem.ts';
import { METRIC_LIBRARY, nearestBusinessMetric } from '../criteria/metric-library.ts';
import type { Charter } from './charter.ts';
import type { CommandContext, CommandOf } from './commands.ts';
import type { PilotEvent } from './events.ts';
import { missingFromCharter } from './missing-from-charter.ts';
import { nextVersion, withOutsiders } from './next-version.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import type { Phase, Pilot } from './state.ts';

/** Longest run of a pilot, in days: failing has to be cheap (rule P5; gate S1.1 asks for half of it). */
const LONGEST_RUN_DAYS = 84;

type Outcome = readonly PilotEvent[] | PilotRefusal;

export const wrongPhase = (pilot: Pilot, ...wanted: Phase[]): PilotRefusal | undefined =>
  wanted.includes(pilot.phase) ? undefined : refuse('wrong_phase', { phase: pilot.phase, wanted });

export function draft(pilot: Pilot | undefined, command: CommandOf<'draft'>): Outcome {
  if (pilot) return refuse('pilot_exists');
  const { pilot: id, draft: values, template, copyOf } = command;
  return [
    {
      type: 'PilotDrafted',
      pilot: id,
      draft: values,
      ...(template === undefined ? {} : { template }),
      ...(copyOf === undefined ? {} : { copyOf }),
    },
  ];
}

/** Saving a step of what is proposed or agreed takes it back to draft: what is signed is never edited (rule P1). */
export function saveDraft(pilot: Pilot, command: CommandOf<'save-draft'>): Outcome {
  const refusal =
    wrongPhase(pilot, 'draft', 'proposed', 'agreed') ??
    changedSince(pilot, command.expectedRevision);
  if (refusal) return refusal;
  const problem = windowProblem(command.values);
  if (problem) return problem;
  return [{ type: 'DraftSaved', step: command.step, values: command.values }];
}

export function ask(pilot: Pilot, command: CommandOf<'ask'>): Outcome {
  return (
    wrongPhase(pilot, 'draft', 'proposed', 'agreed') ?? [
      { type: 'SuccessQuestionAsked', stakeholder: command.stakeholder },
    ]
  );
}

export function answer(pilot: Pilot, command: CommandOf<'answer'>): Outcome {
  const question = pilot.questions.find(each => each.stakeholder === command.stakeholder);
  if (!question) return refuse('question_not_asked');
  if (question.answer) return refuse('question_answered');
  return (
    wrongPhase(pilot, 'draft', 'proposed', 'agreed') ?? [
      { type: 'SuccessQuestionAnswered', stakeholder: command.stakeholder, words: command.words },
    ]
  );
}

/** Freezes the next version of the charter and its hash (rule P1). */
export function propose(
  pilot: Pilot,
  command: CommandOf<'propose'>,
  context: CommandContext,
): Outcome {
  const early = wrongPhase(pilot, 'draft') ?? changedSince(pilot, command.expectedRevision);
  if (early) return early;
  const missing = missingFromCharter(pilot.draft);
  if (missing.length > 0) return refuse('charter_incomplete', { missing });
  const complete = pilot.draft as Charter;
  const charter = withOutsiders(complete, complete.team, command.directory);
  const refusal = charterRefusal(charter);
  if (refusal) return refusal;
  if (context.today > charter.runWindow.last)
    return refuse('window_over', { last: charter.runWindow.last });
  return [{ type: 'CharterProposed', ...nextVersion(pilot, charter, command.baselineRows) }];
}

/** What keeps a complete charter from being put to its signers, if anything does. */
export const charterRefusal = (charter: Charter): PilotRefusal | undefined =>
  criteriaProblem(charter) ??
  signerProblem(charter) ??
  namedTwice(charter) ??
  windowProblem(charter);

export const changedSince = (pilot: Pilot, expectedRevision: number): PilotRefusal | undefined =>
  pilot.revision === expectedRevision
    ? undefined
    : refuse('draft_changed', { revision: pilot.revision });

function criteriaProblem(charter: Charter): PilotRefusal | undefined {
  const activity = charter.criteria.find(
    each => each.role === 'primary' && each.metric.family === 'activity',
  );
  if (activity)
    return refuse('activity_metric_as_primary', {
      nearest: nearestBusinessMetric(activity.metric.libraryId ?? '', METRIC_LIBRARY),
    });
  if (!charter.criteria.some(each => each.role === 'primary'))
    return refuse('primary_criterion_missing');
  const problem =
    charter.criteria.map(criterionProblem).find(each => each !== undefined) ?? drawProblem(charter);
  return problem === undefined ? undefined : refuse('invalid_draft', { problem });
}

/** One draw serves a whole pilot; pieces of work can be drawn only where somebody logs some. */
function drawProblem({ criteria, tasks, contributors }: Charter): string | undefined {
  const units = new Set(criteria.filter(each => each.drawn).map(each => each.unitOfAssignment));
  if (units.size > 1)
    return 'One criterion has people drawn by lot and another one pieces of work; a pilot draws one of them.';
  return units.has('task') && (tasks.length === 0 || contributors.length === 0)
    ? 'Pieces of work are drawn by lot, so it takes a task, and somebody who logs it.'
    : undefined;
}

/** One id or one person twice would make a verdict or a signature stand for two things. */
function namedTwice({ criteria, tasks, signers }: Charter): PilotRefusal | undefined {
  const twice = [
    ...repeated(criteria.map(({ id }) => id)),
    ...repeated(tasks.map(({ id }) => id)),
    ...(repeated(signers.map(({ person }) => person)).length > 0 ? ['A signer'] : []),
  ][0];
  return twice === undefined
    ? undefined
    : refuse('invalid_draft', { problem: `${twice} is there twice.` });
}

const repeated = (ids: readonly string[]): string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index);

function signerProblem({ signers, safeguards }: Charter): PilotRefusal | undefined {
  if (!signers.some(each => each.required && each.outside)) return refuse('outside_signer_missing');
  if (
    safeguards.touchesLearnerData &&
    !signers.some(each => each.required && each.role === 'compliance')
  )
    return refuse('data_safeguard_signer_missing');
  return undefined;
}

function windowProblem({ runWindow, outcomeWindow }: Partial<Charter>): PilotRefusal | undefined {
  for (const window of [runWindow, outcomeWindow])
    if (window && window.last < window.first) return refuse('window_reversed');
  if (runWindow) {
    const days = daysBetween(runWindow.first, runWindow.last) + 1;
    if (days > LONGEST_RUN_DAYS) return refuse('window_too_long', { days, most: LONGEST_RUN_DAYS });
  }
  if (runWindow && outcomeWindow && outcomeWindow.last < runWindow.last)
    return refuse('outcome_window_outside');
  return undefined;
}
