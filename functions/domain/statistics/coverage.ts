import type { StatisticsWarning } from './estimate.ts';

/** How often 95 % intervals held the truth in simulation, where that was not always 93 to 97 percent. */
type Measured = {
  /** The warning is given below this size. */
  readonly below: number;
  /** What the size counts. */
  readonly unit: string;
  readonly lowest: number;
  readonly highest: number;
  /** The data of the worst figure, where not all data have it. */
  readonly where?: string;
};

/** From `npm run coverage:statistics`; the table is in docs/statistics.md. */
const OFF_NOMINAL = {
  wilson: { below: 100, unit: 'trials', lowest: 91.6, highest: 97.9 },
  newcombe: { below: 20, unit: 'trials a group', lowest: 94.1, highest: 99.3 },
  newcombePaired: { below: 50, unit: 'pairs', lowest: 95.8, highest: 99.8 },
  pairedT: {
    below: 50,
    unit: 'pairs',
    lowest: 88.0,
    highest: 95.1,
    where: ' where changes were very skewed',
  },
  rateRatioTotals: { below: 20, unit: 'events a group', lowest: 96.6, highest: 98.1 },
  rateRatioUnits: { below: 20, unit: 'units a group', lowest: 95.4, highest: 97.7 },
  bootstrapBca: {
    below: 200,
    unit: 'rows a group',
    lowest: 90.8,
    highest: 93.8,
    where: ' where rows were skewed',
  },
} as const satisfies Readonly<Record<string, Measured>>;

/**
 * Says so where a method's interval is known to hold the truth more or less often than it states. `size` is that
 * of the smaller group. The figures are of 95 % intervals; the warning is given at each confidence.
 */
export function coverageWarnings(
  method: keyof typeof OFF_NOMINAL,
  size: number,
): readonly StatisticsWarning[] {
  const { below, unit, lowest, highest, where = '' }: Measured = OFF_NOMINAL[method];
  if (size >= below) return [];
  return [
    {
      code: 'coverage_off_nominal',
      sentence: `Below ${below} ${unit}, 95 % intervals of this kind held the truth in ${lowest} to ${highest} % of simulated pilots${where}.`,
    },
  ];
}
