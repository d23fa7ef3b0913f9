import type { PilotSummary } from '../pilot/summary.ts';
import type { MoneyCase } from '../savings/money.ts';
import type { Overlaps } from '../savings/overlap.ts';
import { returnOf } from '../savings/pilot-return.ts';
import { add, type Range } from '../savings/range.ts';
import { judgedIn, type QuarterView } from './quarter-view.ts';

/** What the pilots judged in the quarter returned, each and together, as ranges (rules M3–M6). */
export type Returns = {
  readonly cases: readonly {
    readonly pilot: string;
    readonly pilotName: string;
    readonly money: MoneyCase;
  }[];
  readonly total: {
    readonly benefit: Range;
    readonly cost: number;
    readonly net: Range;
    /** Net benefit over cost, as a share. */
    readonly roi: Range;
  };
  /** Pilots that stand as a result without money, by the reason. */
  readonly without: readonly {
    readonly sentence: string;
    readonly count: number;
    /** The first few. */
    readonly pilotNames: readonly string[];
  }[];
};

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
      overlapMinutes: overlapMinutes(overlaps, pilot),
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

const overlapMinutes = (overlaps: Overlaps, { id }: PilotSummary): number =>
  (overlaps.get(id) ?? []).reduce((sum, { conservative }) => sum + conservative, 0);

function totalOf(cases: readonly MoneyCase[]): Returns['total'] {
  const cost = cases.reduce((sum, each) => sum + each.cost, 0);
  const benefit = cases.map(each => each.benefit).reduce(add);
  const net = cases.map(each => each.net).reduce(add);
  return { benefit, cost, net, roi: { low: net.low / cost, high: net.high / cost } };
}
