import { hasHappened } from '../calendar/as-of.ts';
import type { MetricFamily } from '../criteria/criterion.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { activeIn, judgedIn, type QuarterView } from './quarter-view.ts';
import type { TrajectoryId } from './scorecard.ts';
import { skepticSigners } from './skeptics.ts';

const SENTENCES: Readonly<Record<TrajectoryId, string>> = {
  waiting: 'No pilot has run in these two quarters: nothing can be learned until one does.',
  'proof-and-trust': 'A business result was met, and the skeptics who agreed its test accept it.',
  'proof-without-trust':
    'A business result was met, but its skeptics have not accepted it: proof without trust.',
  'efficiency-only':
    'What was met so far saves time or cost; no business result beyond that has been met.',
  learning: 'Pilots have run and nothing is met yet: this is what learning looks like.',
};

/** Families that say the team itself became quicker or cheaper. */
const EFFICIENCY: readonly MetricFamily[] = ['time-saved', 'cost'];

/** Exactly one trajectory, the first that fits, from this quarter and the one before (rule R6). */
export function trajectoryOf(
  pilots: readonly PilotSummary[],
  view: QuarterView,
  before: QuarterView,
): { readonly id: TrajectoryId; readonly sentence: string } {
  const id = firstThatFits(pilots, view, before);
  return { id, sentence: SENTENCES[id] };
}

function firstThatFits(
  pilots: readonly PilotSummary[],
  view: QuarterView,
  before: QuarterView,
): TrajectoryId {
  if (!pilots.some(pilot => activeIn(pilot, view) || activeIn(pilot, before))) return 'waiting';
  const won = pilots.filter(
    pilot => pilot.outcome === 'met' && (judgedIn(pilot, view) || judgedIn(pilot, before)),
  );
  const business = won.filter(pilot => metFamilies(pilot).some(isBeyondEfficiency));
  if (business.some(pilot => isTrusted(pilot, view))) return 'proof-and-trust';
  if (business.length > 0) return 'proof-without-trust';
  return won.some(pilot => metFamilies(pilot).length > 0) ? 'efficiency-only' : 'learning';
}

/** Families of the agreed results that a pilot met; a guardrail held is no result, and activity none either. */
const metFamilies = (pilot: PilotSummary): MetricFamily[] =>
  pilot.criteria
    .filter(
      ({ outcome, role }) => outcome === 'met' && (role === 'primary' || role === 'secondary'),
    )
    .map(({ family }) => family);

/** Says more than that the team itself became quicker or cheaper. */
export const isBeyondEfficiency = (family: MetricFamily): boolean =>
  family !== 'activity' && !EFFICIENCY.includes(family);

/** At least one of its skeptics accepted, and none disputes. */
function isTrusted(pilot: PilotSummary, view: QuarterView): boolean {
  const answers = skepticSigners(pilot)
    .filter(each => hasHappened(each.answeredAt, view))
    .map(each => each.answer);
  return answers.includes('accepts') && !answers.includes('disputes');
}
