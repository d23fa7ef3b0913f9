import { canonicalDecimal, toNumber } from '../numbers/decimal.ts';
import type { CommandContext, CommandOf } from './commands.ts';
import { wrongPhase } from './decide-draft.ts';
import type { PilotEvent } from './events.ts';
import { type Kept, stands } from './put-right.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import type { Cost, CostAsked, Effort, Reinvestment } from './spent-events.ts';
import type { Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

export function recordCost(
  _pilot: Pilot,
  { type: _type, ...cost }: CommandOf<'record-cost'>,
  { today }: CommandContext,
): Outcome {
  return cost.on > today ? refuse('in_the_future') : [{ type: 'CostRecorded', ...cost }];
}

/** People's time is a cost like any other, at the upper end of their band's loaded rate (rules M1, M2). */
export function recordEffort(
  _pilot: Pilot,
  { kind, hours, band: id, on, bands }: CommandOf<'record-effort'>,
  { today }: CommandContext,
): Outcome {
  if (on > today) return refuse('in_the_future');
  const band = bands.find(each => each.band === id);
  if (!band) return refuse('rate_band_unknown');
  const effort = { hours, band: id, bandName: band.name, hourly: band.hourly.high };
  return [{ type: 'CostRecorded', kind, on, ...priced(effort) }];
}

const priced = (effort: Effort): Pick<Cost, 'amount' | 'effort'> => ({
  amount: canonicalDecimal((toNumber(effort.hours) * toNumber(effort.hourly)).toFixed(2)) ?? '0',
  effort,
});

/**
 * A cost is put right, or withdrawn where no other one is given, with a reason; both stay, and the return follows what
 * counts now (rule V8). Hours keep the band and the rate that they were recorded at.
 */
export function correctCost(
  pilot: Pilot,
  { supersedes, now: asked, reason }: CommandOf<'correct-cost'>,
  { today }: CommandContext,
): Outcome {
  const recorded = toCorrect(pilot.costs, supersedes);
  if ('code' in recorded) return recorded;
  if (asked === undefined) return [{ type: 'CostCorrected', supersedes, reason }];
  if (asked.on > today) return refuse('in_the_future');
  const now = costOf(asked, recorded);
  return 'code' in now ? now : [{ type: 'CostCorrected', supersedes, now, reason }];
}

function costOf(asked: CostAsked, { effort }: Cost): Cost | PilotRefusal {
  if ('amount' in asked) return asked;
  const { kind, on, hours } = asked;
  return effort ? { kind, on, ...priced({ ...effort, hours }) } : refuse('cost_without_hours');
}

export function reinvestHours(
  pilot: Pilot,
  { hours, into, on }: CommandOf<'reinvest-hours'>,
  context: CommandContext,
): Outcome {
  const used = { hours, into, on };
  return reinvestmentRefusal(pilot, used, context) ?? [{ type: 'HoursReinvested', ...used }];
}

/** What hours went into is put right or withdrawn like a cost; still no more goes into anything than was saved. */
export function correctReinvestment(
  pilot: Pilot,
  { supersedes, now, reason }: CommandOf<'correct-reinvestment'>,
  context: CommandContext,
): Outcome {
  const recorded = toCorrect(pilot.reinvested, supersedes);
  if ('code' in recorded) return recorded;
  if (now === undefined) return [{ type: 'ReinvestmentCorrected', supersedes, reason }];
  const others = { ...pilot, reinvested: pilot.reinvested.filter(each => each !== recorded) };
  return (
    reinvestmentRefusal(others, now, context) ?? [
      { type: 'ReinvestmentCorrected', supersedes, now, reason },
    ]
  );
}

function toCorrect<Recorded>(
  list: readonly Kept<Recorded>[],
  seq: number,
): Kept<Recorded> | PilotRefusal {
  const recorded = list.find(each => each.seq === seq);
  if (!recorded) return refuse('spending_unknown');
  return stands(recorded) ? recorded : refuse('already_corrected');
}

function reinvestmentRefusal(
  pilot: Pilot,
  { hours, on }: Reinvestment,
  { today }: CommandContext,
): PilotRefusal | undefined {
  const refusal = wrongPhase(pilot, 'running', 'judged', 'concluded');
  if (refusal) return refusal;
  if (on > today) return refuse('in_the_future');
  const left = hoursLeft(pilot);
  return toNumber(hours) > left ? refuse('more_than_saved', { left: left.toFixed(1) }) : undefined;
}

/** Conservative hours that have not been put into anything yet (rule T5): nobody reinvests what was not saved. */
function hoursLeft({ time, reinvested }: Pilot): number {
  const saved = Object.values(time.byDay).reduce((sum, day) => sum + day.conservativeMinutes, 0);
  const used = reinvested.filter(stands).reduce((sum, { hours }) => sum + toNumber(hours), 0);
  // Hours are shown in tenths: what is shown can be put to use.
  return Math.max(0, Math.round(saved / 6) / 10 - used);
}
