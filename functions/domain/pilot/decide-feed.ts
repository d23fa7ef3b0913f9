import { hashValue } from '../chain/canonical.ts';
import type { CommandContext, CommandOf } from './commands.ts';
import { wrongPhase } from './decide-draft.ts';
import type { PilotEvent } from './events.ts';
import type { Measurement } from './measurement.ts';
import { measurementProblem } from './measurement-problem.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { resultDaysRefusal } from './result-days.ts';
import { governingCharter, type Pilot } from './state.ts';

/**
 * A delivery of a live feed (rule F1). It is of days within the signed windows, from the start of the run to the end
 * of the outcome window, and comes before the lock. The same delivery again changes nothing; other figures under the
 * name of one are refused.
 */
export function receiveBatch(
  pilot: Pilot,
  command: CommandOf<'receive-batch'>,
  { today }: CommandContext,
): readonly PilotEvent[] | PilotRefusal {
  const { criterion, group, measurement, batch } = command;
  const known = pilot.observations.find(
    each => each.criterion === criterion && each.batch?.name === batch.name,
  );
  if (known)
    return sameFigures(known, { measurement, group, batch })
      ? []
      : refuse('batch_reused', { name: batch.name });
  if (pilot.lockedAt !== undefined) return refuse('locked');
  const refusal = wrongPhase(pilot, 'running');
  const charter = governingCharter(pilot);
  if (refusal || !charter || !pilot.started) return refusal ?? refuse('locked');
  const asked = charter.criteria.find(each => each.id === criterion);
  if (!asked) return refuse('criterion_unknown');
  if (group === 'baseline') return refuse('baseline_after_start');
  const otherDays = resultDaysRefusal(pilot, batch, today);
  if (otherDays) return otherDays;
  const problem = measurementProblem(measurement, asked.kind);
  if (problem) return refuse('bad_measurement', { problem });
  return [{ type: 'ObservationRecorded', criterion, group, measurement, counted: true, batch }];
}

type Delivered = Pick<CommandOf<'receive-batch'>, 'measurement' | 'group' | 'batch'>;

function sameFigures(
  known: { readonly measurement: Measurement; readonly group: string; readonly batch?: unknown },
  { measurement, group, batch }: Delivered,
): boolean {
  const of = (figures: unknown) => hashValue('facts', figures);
  return (
    of([known.measurement, known.group, known.batch ?? null]) === of([measurement, group, batch])
  );
}
