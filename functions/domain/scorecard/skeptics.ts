import { hasHappened, isWithin } from '../calendar/as-of.ts';
import type { SignerSummary } from '../pilot/signer-summary.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { judgedIn, type QuarterView } from './quarter-view.ts';
import type { Skeptics } from './scorecard.ts';

/**
 * Skeptics outside the L&D team: those invited in the quarter and how many of them agreed; and what those who were
 * owed a verdict of the quarter said to it (rule R5). Silence is counted as silence.
 */
export function skepticsOf(pilots: readonly PilotSummary[], view: QuarterView): Skeptics {
  const invited = pilots
    .filter(pilot => isWithin(pilot.dates.proposed, view.span))
    .flatMap(skepticSigners);
  const owed = pilots.filter(pilot => judgedIn(pilot, view)).flatMap(skepticSigners);
  const answered = owed.filter(each => hasHappened(each.answeredAt, view));
  return {
    invited: invited.length,
    agreed: invited.filter(each => hasHappened(each.signedAt, view)).length,
    accepted: answered.filter(each => each.answer === 'accepts').length,
    disputed: answered.filter(each => each.answer === 'disputes').length,
    unanswered: owed.length - answered.length,
  };
}

export const skepticSigners = (pilot: PilotSummary): readonly SignerSummary[] =>
  pilot.signers.filter(each => each.outside && each.role === 'skeptic');
