import { MEANS_AND_RATIOS } from './means-and-ratios.ts';
import { PLANNING } from './planning.ts';
import type { Reference } from './reference.ts';
import { SHARES_AND_RATES } from './shares-and-rates.ts';

/** Every method that is held to a second implementation. */
export const REFERENCES: readonly Reference[] = [
  ...SHARES_AND_RATES,
  ...MEANS_AND_RATIOS,
  ...PLANNING,
];
