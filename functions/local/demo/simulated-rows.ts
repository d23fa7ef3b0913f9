import type { Row } from '#domain/pilot/measurement.ts';
import { type RandomStream, seededRandom } from '#domain/statistics/seeded-random.ts';

/** One row a unit, `name-0001` and on; the same name gives the same rows. */
const rowsOf = (name: string, values: readonly string[]): Row[] =>
  values.map((value, index) => ({
    unit: `${name}-${String(index + 1).padStart(4, '0')}`,
    value,
  }));

/** Yes-or-no rows with exactly so many yeses, in an order that the name seeds. */
export function simulatedShare(name: string, n: number, successes: number): Row[] {
  const random = seededRandom(name);
  const values: string[] = Array.from({ length: n }, (_, index) => (index < successes ? '1' : '0'));
  for (let last = n - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [values[last], values[other]] = [values[other] ?? '0', values[last] ?? '0'];
  }
  return rowsOf(name, values);
}

/** Amounts with exactly this mean and standard deviation but for rounding to tenths. */
export function simulatedAmounts(
  name: string,
  { n, mean, sd }: { readonly n: number; readonly mean: number; readonly sd: number },
): Row[] {
  const draws = standardized(Array.from({ length: n }, normalDraws(seededRandom(name))));
  return rowsOf(
    name,
    draws.map(draw => tenths(mean + sd * draw)),
  );
}

/** Right-skewed amounts such as minutes: `typical` is their geometric mean, `spread` the deviation of their logs. */
export function simulatedMinutes(
  name: string,
  { n, typical, spread }: { readonly n: number; readonly typical: number; readonly spread: number },
): Row[] {
  const draws = standardized(Array.from({ length: n }, normalDraws(seededRandom(name))));
  return rowsOf(
    name,
    draws.map(draw => tenths(typical * Math.exp(spread * draw))),
  );
}

/** Standard normal draws (Box & Muller 1958, Ann Math Stat 29:610). */
const normalDraws =
  ({ next32 }: RandomStream) =>
  (): number => {
    const [first, second] = [(next32() + 1) / 2 ** 32, next32() / 2 ** 32];
    return Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * second);
  };

function standardized(draws: readonly number[]): number[] {
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const squares = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (draws.length - 1));
  return draws.map(draw => (draw - mean) / sd);
}

const tenths = (value: number): string => String(Math.round(value * 10) / 10);
