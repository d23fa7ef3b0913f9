import type { PilotSummary } from '../pilot/summary.ts';
import type { MoneyCase } from '../savings/money.ts';
import { type Overlaps, overlapMinutes } from '../savings/overlap.ts';
import { returnOf } from '../savings/pilot-return.ts';
import { add } from '../savings/range.ts';
import { judgedIn, type QuarterView } from './quarter-view.ts';
import type { Returns } from './scorecard.ts';

const MOST_NAMED = 5;

/** `undefined` where no pilot of the quarter has a return: the block is left out. */
export function returnsOf(
  pilots: readonly PilotSummary[],
  view: QuarterView,
  overlaps: Overlaps,
): Returns | undefined {
  const cases: Returns['cases'][number][] = [];
  const without = new Map<string, string[]>();
  for (const pilot of pilots) {
    if (!judgedIn(pilot, view)) continue;
    const answer = returnOf(pilot, {
      workspace: view.workspace,
      until: view.until,
      overlapMinutes: overlapMinutes(overlaps, pilot.id),
    });
    if (answer?.ok) cases.push({ pilot: pilot.id, pilotName: pilot.name, money: answer.money });
    else if (answer) {
      const named = without.get(answer.refusal.sentence);
      if (named) named.push(pilot.name);
      else without.set(answer.refusal.sentence, [pilot.name]);
    }
  }
  if (cases.length === 0) return undefined;
  return {
    cases,
    total: totalOf(cases.map(({ money }) => money)),
    without: [...without].map(([sentence, names]) => ({
      sentence,
      count: names.length,
      pilotNames: names.slice(0, MOST_NAMED),
    })),
  };
}

function totalOf(cases: readonly MoneyCase[]): Returns['total'] {
  const cost = cases.reduce((sum, each) => sum + each.cost, 0);
  const benefit = cases.map(each => each.benefit).reduce(add);
  const net = cases.map(each => each.net).reduce(add);
  return { benefit, cost, net, roi: { low: net.low / cost, high: net.high / cost } };
}
