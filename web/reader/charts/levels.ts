import { scaleLinear, scaleUtc } from '@visx/scale';
import type { ResultSeriesView } from '#contracts/results.ts';
import { CHART_WIDTH } from './chart.tsx';

export type Series = ResultSeriesView['criteria'][number];

const LEFT = 44;
const RIGHT = CHART_WIDTH - 10;
const DAY_MS = 24 * 60 * 60 * 1000;
/** What was recorded on one day stands in the middle of a week, not at an edge. */
const AROUND_ONE_DAY_MS = 3 * DAY_MS;

/** The plot's edges, in units of the drawing. */
export const PLOT = { left: LEFT, right: RIGHT, top: 10, bottom: 130 } as const;

export const midnight = (plainDate: string): Date => new Date(`${plainDate}T00:00:00Z`);

/** Days from the first that a baseline or a recording is of to the last, and the levels between them. */
export function scalesOf({ baseline, points }: Series) {
  const times = [
    ...(baseline ? [midnight(baseline.from), midnight(baseline.to)] : []),
    ...points.flatMap(({ from, to }) => [midnight(from), midnight(to)]),
  ].map(Number);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const around = last - first < DAY_MS ? AROUND_ONE_DAY_MS : 0;
  const levels = [baseline, ...points].flatMap(each =>
    each?.value === undefined ? [] : [each.value],
  );
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const air = (most - least || Math.abs(most) || 1) * 0.15;
  return {
    x: scaleUtc<number>({
      domain: [new Date(first - around), new Date(last + around)],
      range: [LEFT + 6, RIGHT - 6],
    }),
    y: scaleLinear<number>({
      domain: [Math.min(least - air, least < 0 ? least : Math.max(0, least - air)), most + air],
      range: [PLOT.bottom, PLOT.top],
      nice: 3,
    }),
  };
}
