import { counted, wasOrWere } from '../numbers/counted.ts';
import { EVIDENCE_GRADES, type Outcome } from '../verdict/verdict.ts';
import type { Result, Scorecard } from './scorecard.ts';
import { isBeyondEfficiency } from './trajectory.ts';

/** What the answer is made of. */
type Figures = Pick<Scorecard, 'counts' | 'results' | 'hours' | 'skeptics' | 'trajectory'>;

/**
 * The quarter's answer in one sentence (rule R12), by rule: harm first, then the result that was met with its range,
 * then what the skeptics say to it. Where nothing was judged it says what has happened instead.
 */
export function answerInOneSentence(card: Figures): string {
  const { counts, results, hours } = card;
  if (counts.judged > 0) return `${startingLarge(harmOf(results) + resultOf(card))}.`;
  if (counts.started + counts.stopped === 0 && hours.raw === 0) return card.trajectory.sentence;
  return `No verdict fell in this quarter: ${eventsOf(card)}.`;
}

const named = ({ name, pilotName }: Result): string => `“${name}” in “${pilotName}”`;

function harmOf(results: readonly Result[]): string {
  const [breached] = results.filter(
    ({ role, outcome }) => role === 'guardrail' && outcome === 'not-met',
  );
  return breached ? `Harm was shown to ${named(breached)} (${breached.plain}); ` : '';
}

function resultOf(card: Figures): string {
  const agreed = card.results.filter(isAgreed);
  const met = agreed.filter(({ outcome }) => outcome === 'met').sort(byWeight);
  const [lead] = met;
  if (!lead) return `${missed(agreed)}${answersOf(card)}`;
  const share = agreed.length > 1 ? ` (${met.length} of ${agreed.length} in the quarter)` : '';
  return `${named(lead)} came out ${lead.plain}: the agreed test${changed(lead)} was met${share}${answersOf(card)}`;
}

/** What a test that was not met says of itself. */
const MISSES: Readonly<Record<Outcome, string>> = {
  met: 'was met',
  'not-met': 'was not met',
  inconclusive: 'could not tell',
  'not-assessable': 'could not be judged',
};

/** One test is told by its name and range, several by their number. */
function missed(agreed: readonly Result[]): string {
  const [only, ...others] = agreed;
  if (!only || others.length > 0)
    return `of ${counted(agreed.length, 'agreed test')}, none was met`;
  const range = only.outcome === 'not-assessable' ? '' : ` (${only.plain})`;
  return `the agreed test of ${named(only)}${changed(only)} ${MISSES[only.outcome]}${range}`;
}

/** Said wherever an outcome is told (rule P14). */
const changed = ({ changedAfterStart }: Result): string =>
  changedAfterStart ? ', changed after the start,' : '';

/** A test that was agreed to decide or to inform; a guardrail only forbids harm. */
const isAgreed = ({ role }: Result): boolean => role === 'primary' || role === 'secondary';

/** A deciding result first, then one beyond efficiency, then the stronger evidence. */
const byWeight = (a: Result, b: Result): number => weightOf(a) - weightOf(b);

const weightOf = ({ role, family, grade }: Result): number =>
  (role === 'primary' ? 0 : 100) +
  (isBeyondEfficiency(family) ? 0 : 10) +
  EVIDENCE_GRADES.indexOf(grade);

function answersOf({ skeptics: { accepted, disputed, unanswered } }: Figures): string {
  if (disputed > 0)
    return `, and ${counted(disputed, 'skeptic')} ${disputed === 1 ? 'disputes' : 'dispute'} a verdict`;
  if (unanswered > 0) return ', and skeptics have still to answer';
  return accepted > 0 ? ', and its skeptics accept it' : '';
}

function eventsOf({ counts, hours }: Figures): string {
  const events = [
    ...(counts.started > 0 ? [`${counted(counts.started, 'pilot')} began`] : []),
    ...(counts.stopped > 0 ? [`${counted(counts.stopped, 'pilot')} stopped early`] : []),
    ...(hours.raw === 0
      ? []
      : [
          `${counted(hours.conservative, 'hour')} ${wasOrWere(hours.conservative)} saved, counted conservatively`,
        ]),
  ];
  return events.join(', and ');
}

const startingLarge = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
