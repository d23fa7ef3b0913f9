import type { ConfidenceLevel, Criterion } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { CriterionVerdict } from './verdict.ts';

type Described = Pick<
  CriterionVerdict,
  'scale' | 'estimate' | 'interval' | 'direction' | 'outcome'
>;

/**
 * An effect for people: "5.6 points better; between 2.1 and 9.1 points better, 95 % sure". Shares become percentage
 * points and ratios become per cent more or less; no more digits than a pilot's data carry.
 */
export function describeEffect(
  verdict: Described,
  measured: {
    readonly kind: Criterion['kind'];
    readonly unit: string;
    readonly confidence: ConfidenceLevel;
  },
): string {
  if (verdict.estimate === undefined || verdict.scale === undefined) return 'No figure to show.';
  const say = (value: string): Change =>
    changeOf(toNumber(value), verdict.scale ?? 'difference', measured);
  const estimate = inSentence(say(verdict.estimate), verdict.direction);
  if (!verdict.interval) return `${estimate}, as reported`;
  return `${estimate}; ${rangeInWords(say(verdict.interval[0]), say(verdict.interval[1]), verdict.direction)}, ${measured.confidence} % sure`;
}

/** A signed change in the unit that people read. */
type Change = { readonly amount: number; readonly unit: string };

function changeOf(
  value: number,
  scale: 'difference' | 'ratio',
  { kind, unit }: { readonly kind: Criterion['kind']; readonly unit: string },
): Change {
  if (scale === 'ratio') return { amount: (value - 1) * 100, unit: '%' };
  return kind === 'proportion' ? { amount: value * 100, unit: 'points' } : { amount: value, unit };
}

function inSentence(change: Change, direction: Criterion['direction']): string {
  if (digits(change.amount) === '0') return 'no change';
  return `${digits(change.amount)} ${change.unit} ${side(change.amount, direction)}`;
}

function rangeInWords(low: Change, high: Change, direction: Criterion['direction']): string {
  const [first, second] = direction === 'increase' ? [low, high] : [high, low];
  const sameSide = low.amount >= 0 === high.amount >= 0;
  return sameSide
    ? `between ${digits(closer(low, high))} and ${digits(farther(low, high))} ${low.unit} ${side(farther(low, high), direction)}`
    : `between ${inSentence(first, direction)} and ${inSentence(second, direction)}`;
}

const closer = (a: Change, b: Change): number =>
  Math.abs(a.amount) < Math.abs(b.amount) ? a.amount : b.amount;
const farther = (a: Change, b: Change): number =>
  Math.abs(a.amount) < Math.abs(b.amount) ? b.amount : a.amount;

const side = (amount: number, direction: Criterion['direction']): string =>
  amount > 0 === (direction === 'increase') ? 'better' : 'worse';

/** One decimal below ten, none above: what samples of a pilot's size can tell apart. */
function digits(amount: number): string {
  const size = Math.abs(amount);
  return size >= 10 ? String(Math.round(size)) : String(Math.round(size * 10) / 10);
}
