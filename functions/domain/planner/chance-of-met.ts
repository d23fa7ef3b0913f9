import type { Criterion } from '../criteria/criterion.ts';
import { canonicalDecimal, toNumber } from '../numbers/decimal.ts';
import { type RandomStream, seededRandom } from '../statistics/seeded-random.ts';
import { judgeCriterion } from '../verdict/judge-criterion.ts';
import type { Sample } from '../verdict/sample.ts';
import { drawBinomial, drawNormal, drawPoisson, drawVarianceRatio } from './draws.ts';
import { figureAfter, type Plan } from './plan.ts';

/** Pilots drawn for one chance, so that it is good to about one point. */
const PILOTS = 2_000;

/** Two groups of one pilot that was drawn. */
type Drawn = { readonly pilot: Sample; readonly comparison: Sample };

/**
 * The chance from 0 to 1 that a pilot comes out `met` under the signed rule, if a change (in the terms of the
 * target) is true: pilots are drawn from the seed and judged like real ones. Assumes independent units; averages
 * are drawn by their mean and spread, which is rough below ten a group. Give a plan without a problem.
 */
export function chanceOfMet(plan: Plan, change: number, pilots = PILOTS): number {
  const random = seededRandom(plan.seed);
  const criterion = planned(plan.criterion);
  let met = 0;
  for (let i = 0; i < pilots; i++) {
    const evidence = { ...draw(plan, change, random), baselineBeforeStart: true };
    if (judgeCriterion(criterion, { ...evidence, drawnByProduct: true }).verdict.outcome === 'met')
      met += 1;
  }
  return met / pilots;
}

function draw(plan: Plan, change: number, random: RandomStream): Drawn {
  const { units, today } = plan;
  const after = figureAfter(plan, change);
  const of = (figure: number, n: number) => sampleFor(plan, figure, n, random);
  return { pilot: of(after, units.pilot), comparison: of(today, units.comparison) };
}

function sampleFor(plan: Plan, figure: number, n: number, random: RandomStream): Sample {
  switch (plan.criterion.kind) {
    case 'proportion':
      return { kind: 'proportion', n, successes: drawBinomial(random, n, clampShare(figure)) };
    case 'rate': {
      const events = drawPoisson(random, Math.max(0, figure) * n);
      return { kind: 'rate', counts: [{ events, exposure: n }], byUnit: false };
    }
    default:
      return drawnMean(plan, figure, n, random);
  }
}

/** Skewed amounts are drawn, and later judged, on logarithms. */
function drawnMean(
  { criterion, spread = 0 }: Plan,
  figure: number,
  n: number,
  random: RandomStream,
): Sample {
  const center = isRatio(criterion) ? Math.log(Math.max(figure, Number.MIN_VALUE)) : figure;
  return {
    kind: 'mean',
    n,
    mean: center + (spread / Math.sqrt(n)) * drawNormal(random),
    sd: spread * Math.sqrt(drawVarianceRatio(random, n - 1)),
  };
}

const clampShare = (share: number): number => Math.min(1, Math.max(0, share));

const isRatio = ({ kind, skewed, target }: Plan['criterion']): boolean =>
  kind === 'mean' && skewed === true && target.scale === 'relative';

const NO_WORDS = { commitment: '' };

/** The criterion as it will be judged; a factor becomes a difference of logarithms. */
function planned(criterion: Plan['criterion']): Criterion {
  const { skewed: _skewed, ...rest } = criterion;
  return {
    ...rest,
    id: 'planned',
    words: NO_WORDS,
    metric: { name: NO_WORDS, unit: '', family: 'quality', sourceSystem: NO_WORDS },
    comparison: 'comparison-group',
    unitOfAssignment: 'person',
    target: isRatio(criterion) ? onLogs(criterion) : criterion.target,
  };
}

/** A guardrail's margin stays a positive number: the change for the worse, on logarithms. */
function onLogs({ role, direction, target }: Plan['criterion']): Criterion['target'] {
  const change = toNumber(target.change);
  const isMargin = role === 'guardrail';
  const worse = direction === 'increase' ? -Math.abs(change) : Math.abs(change);
  const log = Math.log(1 + (isMargin ? worse : change));
  return { scale: 'absolute', change: canonicalDecimal(isMargin ? Math.abs(log) : log) ?? '0' };
}
