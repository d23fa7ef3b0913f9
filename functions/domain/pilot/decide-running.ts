import type { Criterion } from '../criteria/criterion.ts';
import type { CommandContext, CommandOf } from './commands.ts';
import { wrongPhase } from './decide-draft.ts';
import { drawnUnitOf } from './draw.ts';
import type { PilotEvent, TimeLog } from './events.ts';
import { measurementProblem } from './measurement-problem.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { resultDaysRefusal } from './result-days.ts';
import { waitingFor } from './signing-places.ts';
import { currentVersion, governingCharter, governingVersion, type Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

export function recordBaseline(
  pilot: Pilot,
  command: CommandOf<'record-baseline'>,
  context: CommandContext,
): Outcome {
  const asked = pilot.draft.criteria?.find(each => each.id === command.criterion);
  const refusal = baselineRefusal(pilot, asked);
  if (refusal || !asked) return refusal ?? refuse('criterion_unknown');
  const { criterion, measurement, measuredFrom, measuredTo } = command;
  const problem = measurementProblem(measurement, asked.kind);
  if (problem) return refuse('bad_measurement', { problem });
  if (measuredTo < measuredFrom) return refuse('window_reversed');
  if (measuredTo > context.today) return refuse('in_the_future');
  return [{ type: 'BaselineRecorded', criterion, measurement, measuredFrom, measuredTo }];
}

/**
 * Saying openly that a baseline comes later lets a pilot start, and lowers its evidence grade (rule V4). One that
 * is there already needs no promise.
 */
export function promiseBaseline(pilot: Pilot, command: CommandOf<'promise-baseline'>): Outcome {
  const { criterion, by, reason } = command;
  const refusal = baselineRefusal(
    pilot,
    pilot.draft.criteria?.find(each => each.id === criterion),
  );
  if (refusal) return refusal;
  return pilot.baselines[criterion]?.kind === 'recorded'
    ? []
    : [{ type: 'BaselinePromised', criterion, by, reason }];
}

function baselineRefusal(pilot: Pilot, asked: Criterion | undefined): PilotRefusal | undefined {
  if (pilot.started) return refuse('baseline_after_start');
  return (
    wrongPhase(pilot, 'draft', 'proposed', 'agreed') ??
    (asked ? undefined : refuse('criterion_unknown'))
  );
}

/** Signatures and conditions first, then a baseline for each primary criterion, then the start (rules P4, P12). */
export function start(
  pilot: Pilot,
  _command: CommandOf<'start'>,
  context: CommandContext,
): Outcome {
  const version = currentVersion(pilot);
  if (pilot.phase === 'proposed' && version)
    return refuse('signatures_missing', { waiting: waitingFor(pilot, version) });
  const charter = governingCharter(pilot);
  const early = wrongPhase(pilot, 'agreed');
  if (early || !charter) return early ?? refuse('signatures_missing', { waiting: [] });
  if (drawnUnitOf(charter) !== undefined && pilot.draw === undefined) return refuse('draw_missing');
  const { first, last } = charter.runWindow;
  if (context.today < first) return refuse('too_early', { from: first });
  if (context.today > last) return refuse('window_over', { last });
  const without = charter.criteria.filter(
    each => each.role === 'primary' && pilot.baselines[each.id] === undefined,
  );
  if (without.length > 0)
    return refuse('baseline_missing', { criteria: without.map(each => each.id) });
  const insisting = governingVersion(pilot)?.conditions.filter(each => !each.closed) ?? [];
  if (insisting.length > 0)
    return refuse('condition_open', { signers: insisting.map(each => each.signer) });
  return [{ type: 'PilotStarted', on: context.today }];
}

export function logTime(
  pilot: Pilot,
  command: CommandOf<'log-time'>,
  context: CommandContext,
): Outcome {
  const { type: _type, ...log } = command;
  if (pilot.draw?.unit === 'task') return refuse('log_by_piece');
  const refusal = logRefusal(pilot, log, context.actor, context);
  return refusal ?? [{ type: 'TimeLogged', contributor: context.actor, ...log }];
}

export function answerWeek(
  pilot: Pilot,
  command: CommandOf<'answer-week'>,
  context: CommandContext,
): Outcome {
  const refusal = running(pilot);
  if (refusal) return refusal;
  if (!governingCharter(pilot)?.contributors.includes(context.actor))
    return refuse('not_a_contributor');
  if (command.weekOf > context.today) return refuse('in_the_future');
  return [
    {
      type: 'WeekAnswered',
      contributor: context.actor,
      weekOf: command.weekOf,
      answer: command.answer,
    },
  ];
}

function running(pilot: Pilot): PilotRefusal | undefined {
  if (pilot.lockedAt !== undefined) return refuse('locked');
  return wrongPhase(pilot, 'running');
}

/** Why work cannot be logged by a contributor for its day; `undefined` where it can. */
export function logRefusal(
  pilot: Pilot,
  log: Pick<TimeLog, 'task' | 'workDate'>,
  contributor: string,
  { today }: CommandContext,
): PilotRefusal | undefined {
  const refusal = running(pilot);
  const charter = governingCharter(pilot);
  if (refusal || !charter || !pilot.started) return refusal ?? refuse('locked');
  if (!charter.contributors.includes(contributor)) return refuse('not_a_contributor');
  if (!charter.tasks.some(task => task.id === log.task)) return refuse('task_unknown');
  if (log.workDate > today) return refuse('in_the_future');
  const window = { first: pilot.started.on, last: charter.runWindow.last };
  if (log.workDate < window.first || log.workDate > window.last)
    return refuse('outside_window', window);
  return undefined;
}

/** What arrives after the lock is kept and shown, and not counted (rule V6). */
export function recordObservation(
  pilot: Pilot,
  command: CommandOf<'record-observation'>,
  { today }: CommandContext,
): Outcome {
  const { criterion, group, measurement, days } = command;
  const refusal = wrongPhase(pilot, 'running', 'judged', 'concluded');
  if (refusal) return refusal;
  const asked = governingCharter(pilot)?.criteria.find(each => each.id === criterion);
  if (!asked) return refuse('criterion_unknown');
  if (group === 'baseline') return refuse('baseline_after_start');
  if (asked.drawn && pilot.draw?.unit === 'task' && group !== 'forecast')
    return refuse('log_by_piece');
  const otherDays = resultDaysRefusal(pilot, days, today);
  if (otherDays) return otherDays;
  const problem = measurementProblem(measurement, asked.kind);
  if (problem) return refuse('bad_measurement', { problem });
  return [
    {
      type: 'ObservationRecorded',
      criterion,
      group,
      measurement,
      counted: pilot.lockedAt === undefined,
      ...(days ? { days } : {}),
    },
  ];
}

/** Output is owned by name: by the person whom the signed charter names for it, and nobody in their place. */
export function ownOutput(
  pilot: Pilot,
  command: CommandOf<'own-output'>,
  context: CommandContext,
): Outcome {
  const owner = governingCharter(pilot)?.safeguards.outputOwner;
  const refusal = wrongPhase(pilot, 'running', 'judged');
  if (refusal) return refusal;
  return owner === context.actor
    ? [{ type: 'OutputOwned', owner, statement: command.statement }]
    : refuse('not_output_owner');
}
