import type { Instant } from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import { type Decimal, toNumber } from '../numbers/decimal.ts';
import type { DecimalRange } from '../pilot/money-events.ts';

/** What a year can be planned in (rule M7): conservative hours with a destination, pilots, business results, money. */
export const GOAL_METRICS = [
  'hours-reclaimed',
  'pilots-judged',
  'business-results',
  'spent',
] as const;
export type GoalMetric = (typeof GOAL_METRICS)[number];

export type FinanceEvent =
  | {
      readonly type: 'RateBandSet';
      readonly band: string;
      /** "Learning designers": a role, never a person (rule M1). */
      readonly name: FreeText;
      /** Loaded cost of an hour, in the workspace's currency. */
      readonly hourly: DecimalRange;
    }
  | {
      readonly type: 'GoalPlanned';
      readonly metric: GoalMetric;
      /** Named after the calendar year in which it ends. */
      readonly fiscalYear: number;
      readonly plan: Decimal;
      /** What last year came to, where the product was not there to count. */
      readonly lastYear?: Decimal;
    };

export type RateBand = Omit<Extract<FinanceEvent, { type: 'RateBandSet' }>, 'type'>;

export type GoalPlan = Omit<Extract<FinanceEvent, { type: 'GoalPlanned' }>, 'type'> & {
  readonly at: Instant;
};

/** Rates as they stand; plans in the order in which they were made, so that a report of any day has its own. */
export type Finance = {
  readonly bands: readonly RateBand[];
  readonly goals: readonly GoalPlan[];
};

export const NO_FINANCE: Finance = { bands: [], goals: [] };

const SENTENCES = {
  rate_impossible: 'A rate goes from a lower to a higher figure, both above zero. Check both ends.',
  year_out_of_reach: 'Plan the fiscal year that runs, the one before or the next one.',
  band_unknown: 'There is no such rate band. Choose one from the list, or set it first.',
} as const;

export type FinanceRefusalCode = keyof typeof SENTENCES;
export type FinanceRefusal = { readonly code: FinanceRefusalCode; readonly sentence: string };

const refuseFinance = (code: FinanceRefusalCode): FinanceRefusal => ({
  code,
  sentence: SENTENCES[code],
});

/** Decides whether a rate or a plan can be set (rules M1, M7). `fiscalYear` is the one that runs. */
export function decideFinance(
  { bands }: Finance,
  event: FinanceEvent,
  { fiscalYear, isNew }: { readonly fiscalYear: number; readonly isNew: boolean },
): FinanceRefusal | undefined {
  if (event.type === 'GoalPlanned')
    return Math.abs(event.fiscalYear - fiscalYear) <= 1
      ? undefined
      : refuseFinance('year_out_of_reach');
  if (!isNew && !bands.some(each => each.band === event.band)) return refuseFinance('band_unknown');
  const { low, high } = event.hourly;
  return toNumber(low) > 0 && toNumber(low) <= toNumber(high)
    ? undefined
    : refuseFinance('rate_impossible');
}

export function evolveFinance(
  finance: Finance,
  event: FinanceEvent,
  { at }: { readonly at: Instant },
): Finance {
  if (event.type === 'GoalPlanned') {
    const { type: _type, ...plan } = event;
    return { ...finance, goals: [...finance.goals, { ...plan, at }] };
  }
  const { type: _type, ...band } = event;
  const others = finance.bands.filter(each => each.band !== band.band);
  return { ...finance, bands: [...others, band] };
}
