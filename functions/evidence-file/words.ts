import { dayInWords } from '#domain/calendar/calendar.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { plainEffect } from '#domain/verdict/plain-effect.ts';
import type { CriterionVerdict, Outcome } from '#domain/verdict/verdict.ts';

/** "November 24, 2026", of a date or a moment. */
export const dateInWords = (date: string): string => dayInWords(date.slice(0, 10));

/** "November 24, 2026, 14:05 UTC". */
export const momentInWords = (instant: string): string =>
  `${dateInWords(instant)}, ${instant.slice(11, 16)} UTC`;

/** `CharterSigned` is "Charter signed". */
export function eventInWords(type: string): string {
  const words = type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  inconclusive: 'Inconclusive',
  'not-assessable': 'Not assessable',
};

const COMPARED: Readonly<Record<Criterion['comparison'], string>> = {
  'before-after': 'than before the start',
  paired: 'than for the same ones before the start',
  'comparison-group': 'than in the group without AI',
  'difference-in-differences': 'than the change in the group without AI',
};

const RULES: Readonly<Record<Criterion['rule'], string>> = {
  'estimate-reaches-target': 'the best estimate alone decides',
  'reaches-target-and-is-real':
    'the best estimate has to reach it, and the range has to exclude no change at all',
  'whole-interval-beyond-target': 'the whole range has to reach it',
};

/** How a criterion is judged, in a sentence or two. */
export function testInWords(criterion: Criterion): string {
  const { role, comparison, confidence, minimumSample } = criterion;
  const least = minimumSample > 1 ? ` At least ${minimumSample} on each side.` : '';
  if (role === 'activity') return 'Recorded beside the results; it decides nothing.';
  if (criterion.watched)
    return `Watched for harm: it fails if shown to be more than ${sizeOf(criterion)} ${worse(criterion)} ${COMPARED[comparison]} (${confidence}% sure). A smaller harm may go unseen.${least}`;
  if (role === 'guardrail')
    return `Must do no harm: at most ${sizeOf(criterion)} ${worse(criterion)} ${COMPARED[comparison]}, and the whole range has to show it (${confidence}% sure).${least}`;
  const asked = `${boundOf(criterion)} ${sizeOf(criterion)} ${wordOf(criterion)} ${COMPARED[comparison]}`;
  const weight = role === 'primary' ? 'Decides' : 'Looked at as well, without deciding';
  return `${weight}: ${asked}; ${RULES[criterion.rule]} (${confidence}% sure).${least}`;
}

/** A target against the better direction is a limit: "at most 5% higher". */
const boundOf = ({ direction, target }: Criterion): string =>
  Number(target.change) >= 0 === (direction === 'increase') ? 'at least' : 'at most';

const wordOf = ({ target }: Criterion): string => (Number(target.change) >= 0 ? 'higher' : 'lower');

const worse = ({ direction }: Criterion): string => (direction === 'increase' ? 'lower' : 'higher');

function sizeOf({ kind, metric, target }: Criterion): string {
  const size = Math.abs(Number(target.change));
  const tidy = (value: number) => String(Number(value.toPrecision(6)));
  if (target.scale === 'relative') return `${tidy(size * 100)}%`;
  if (kind === 'proportion') return `${tidy(size * 100)} points`;
  return `${tidy(size)} ${metric.unit}`;
}

/** What came out for one criterion: "Close rate: met. Between 2 and 9 points better, 95% sure (…)". */
export function resultInWords(verdict: CriterionVerdict, criterion: Criterion | undefined): string {
  const name = criterion ? readText(criterion.metric.name) : verdict.criterion;
  const effect = criterion
    ? plainEffect({
        ...verdict,
        kind: criterion.kind,
        unit: criterion.metric.unit,
        confidence: criterion.confidence,
      })
    : undefined;
  const size = verdict.n ? ` ${verdict.n[1]} with AI, ${verdict.n[0]} to compare with.` : '';
  return `${name}: ${OUTCOME_WORDS[verdict.outcome].toLowerCase()}. ${effect ? `${capitalized(effect)}.` : verdict.reasons.join(' ')}${size}`;
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
