import { type PlannedResult, smallestReaching } from '../statistics/planned.ts';
import { smallestDetectableDifference } from '../statistics/power-of-means.ts';
import { powerOfRates } from '../statistics/power-of-rates.ts';
import { smallestDetectableShareChange } from '../statistics/power-of-shares.ts';
import { CONFIDENCE } from '../verdict/effect.ts';
import type { Plan } from './plan.ts';

/** The chance at which a change counts as one that a pilot can tell from none. */
export const GOOD_CHANCE = 0.8;

/** No rate moves further in a pilot. */
const MOST_LOG_RATIO = 10;

/**
 * The smallest change for the better that a pilot tells from none eight times in ten, as a size above zero: in the
 * metric's unit (shares: a share), or as a share of today's figure where that is how it will be judged.
 * `undefined` where no change is large enough. Give a plan without a problem.
 */
export function smallestChangeToldFromNone(plan: Plan): number | undefined {
  const { criterion, units: sizes, today, spread = 0 } = plan;
  const confidence = CONFIDENCE[criterion.confidence];
  const power = GOOD_CHANCE;
  const falls = criterion.direction === 'decrease';
  switch (criterion.kind) {
    case 'proportion': {
      const better = falls ? 'lower' : 'higher';
      return plannedValue(
        smallestDetectableShareChange({ sizes, comparison: today, better, confidence, power }),
      );
    }
    case 'rate': {
      const log = smallestReaching(power, MOST_LOG_RATIO, size =>
        chanceOfRates(plan, falls ? -size : size),
      );
      return log >= MOST_LOG_RATIO ? undefined : changeOfLog(log, falls);
    }
    default: {
      const size = plannedValue(
        smallestDetectableDifference({ sizes, standardDeviation: spread, confidence, power }),
      );
      return size !== undefined && criterion.skewed ? changeOfLog(size, falls) : size;
    }
  }
}

const changeOfLog = (log: number, falls: boolean): number =>
  falls ? 1 - Math.exp(-log) : Math.exp(log) - 1;

function chanceOfRates({ criterion, units, today }: Plan, logRatio: number): number {
  const rateRatio = Math.exp(logRatio);
  return (
    plannedValue(
      powerOfRates({
        pilot: units.pilot * today * rateRatio,
        comparison: units.comparison * today,
        rateRatio,
        dispersion: 1,
        confidence: CONFIDENCE[criterion.confidence],
      }),
    ) ?? 0
  );
}

const plannedValue = (result: PlannedResult): number | undefined =>
  result.kind === 'planned' ? result.value : undefined;
