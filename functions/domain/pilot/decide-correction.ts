import type { CommandContext, CommandOf } from './commands.ts';
import { wrongPhase } from './decide-draft.ts';
import { logRefusal } from './decide-running.ts';
import type { PilotEvent } from './events.ts';
import { measurementProblem } from './measurement-problem.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { resultDaysRefusal } from './result-days.ts';
import { governingCharter, type Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

/** A correction supersedes a log and says why; both stay in the ledger (rule V8). */
export function correctTimeLog(
  pilot: Pilot,
  command: CommandOf<'correct-time-log'>,
  context: CommandContext,
): Outcome {
  const { supersedes, was, now, contributor, reason } = command;
  if (pilot.time.superseded.includes(supersedes)) return refuse('already_corrected');
  return (
    logRefusal(pilot, now, contributor, context) ?? [
      { type: 'TimeLogCorrected', supersedes, contributor, was, now, reason },
    ]
  );
}

/**
 * Figures are put right, or withdrawn where no new ones are given, with a reason (rule V8). After the lock a correction
 * is kept and shown, and what it corrects goes on counting.
 */
export function correctObservation(
  pilot: Pilot,
  command: CommandOf<'correct-observation'>,
  { today }: CommandContext,
): Outcome {
  const { supersedes, measurement, reason } = command;
  const days = measurement && command.days;
  const refusal = wrongPhase(pilot, 'running', 'judged', 'concluded');
  if (refusal) return refusal;
  const recorded = pilot.observations.find(each => each.seq === supersedes);
  const asked =
    recorded && governingCharter(pilot)?.criteria.find(each => each.id === recorded.criterion);
  if (!recorded || !asked) return refuse('observation_unknown');
  if (recorded.correction) return refuse('already_corrected');
  const otherDays = resultDaysRefusal(pilot, days, today);
  if (otherDays) return otherDays;
  const problem = measurement && measurementProblem(measurement, asked.kind);
  if (problem) return refuse('bad_measurement', { problem });
  return [
    {
      type: 'ObservationCorrected',
      supersedes,
      ...(measurement ? { measurement } : {}),
      ...(days ? { days } : {}),
      reason,
      counted: pilot.lockedAt === undefined,
    },
  ];
}
