import { dayInWords, type Instant, type PlainDate } from '../calendar/calendar.ts';
import { counted } from '../numbers/counted.ts';
import { moneyRangeInWords } from '../numbers/money-in-words.ts';
import type { IsolationMethod } from '../pilot/money-events.ts';
import type { SignedConversion } from '../pilot/pilot-money.ts';
import { COST_KINDS, type CostKind } from '../pilot/spent-events.ts';
import { add, minus, type Range, times } from './range.ts';

/** How the effect is told from everything else (rule M4). */
export type MeasuredIsolation = {
  readonly method: IsolationMethod;
  readonly chosenAt: Instant;
  readonly chosenOn: PlainDate;
  /** Share of the effect that is the pilot's, 0 to 1: for a named person's estimate already times its confidence. */
  readonly share: Range;
};

/** An effect for the better in the unit that people think in: the ends of its interval. */
export type MeasuredEffect = Range & { readonly name: string; readonly unit: string };

/** What was measured of a pilot, for its money to be told. */
export type MeasuredPilot = {
  readonly startedAt: Instant;
  /** Days of the measured period. */
  readonly days: number;
  readonly conservativeHours: number;
  /** By criterion; those that came out with a range. */
  readonly effects: Readonly<Record<string, MeasuredEffect>>;
  readonly costs: Readonly<Partial<Record<CostKind, number>>>;
  readonly sustainedAt90Days: boolean;
  /** ISO 4217. */
  readonly currency: string;
};

/** A signed price with the day of its signature, as sentences name it. */
export type DatedConversion = SignedConversion & { readonly signedOn: PlainDate };

export type MoneyCase = {
  readonly benefit: Range;
  readonly cost: number;
  readonly net: Range;
  /** Net benefit over cost, as a share: 0.5 is 50%. */
  readonly roi: Range;
  /** Days until the benefit has paid the cost; `high` is absent where the low benefit does not within a year. */
  readonly paybackDays?: { readonly low: number; readonly high?: number };
  /** The first year at this pace; a `projection` until the 90-day check holds (rule M6). */
  readonly firstYear: { readonly net: Range; readonly status: 'projection' | 'sustained' };
  /** Everything that the figures lean on, in sentences. */
  readonly assumptions: readonly string[];
};

const SENTENCES = {
  no_isolation:
    'Nothing was chosen before the start to tell the effect of the pilot from everything else, so there is no return on it: the result stands by itself.',
  no_conversion:
    'No conversion into money was signed by finance, so hours and results stand as they are.',
  no_cost: 'No cost was recorded, and a return on nothing says nothing. Record what it cost.',
  impossible_figure: 'A figure is negative or not a number where it cannot be. Check the entries.',
} as const;

export type MoneyRefusal = {
  readonly code: keyof typeof SENTENCES;
  readonly sentence: string;
};

export type MoneyAnswer =
  | { readonly ok: true; readonly money: MoneyCase }
  | { readonly ok: false; readonly refusal: MoneyRefusal };

const DAYS_A_YEAR = 365;

/**
 * Benefit, return and payback of a pilot as ranges (rules M1–M6), after the guiding principles of the Phillips ROI
 * Methodology: costs in full, benefits by signed conversions alone, the most careful share of the effect, first year only.
 */
export function moneyCase(
  measured: MeasuredPilot,
  conversions: readonly DatedConversion[],
  isolation: MeasuredIsolation | undefined,
): MoneyAnswer {
  const usable = conversions.filter(each => isUsable(each, measured));
  const code = refusalOf(measured, usable, isolation);
  if (code !== undefined || isolation === undefined) return refused(code ?? 'no_isolation');
  const cost = sum(Object.values(measured.costs));
  const benefit = times(
    usable.map(each => worthOf(each, measured)).reduce(add, { low: 0, high: 0 }),
    isolation.share,
  );
  const net = minus(benefit, cost);
  const yearly = DAYS_A_YEAR / measured.days;
  const payback = paybackOf(cost, benefit, measured);
  return {
    ok: true,
    money: {
      benefit,
      cost,
      net,
      roi: { low: net.low / cost, high: net.high / cost },
      ...(payback ? { paybackDays: payback } : {}),
      firstYear: {
        net: minus({ low: benefit.low * yearly, high: benefit.high * yearly }, yearCost(measured)),
        status: measured.sustainedAt90Days ? 'sustained' : 'projection',
      },
      assumptions: assumptionsOf(measured, usable, isolation),
    },
  };
}

const refused = (code: MoneyRefusal['code']): MoneyAnswer => ({
  ok: false,
  refusal: { code, sentence: SENTENCES[code] },
});

/** A price holds for the unit that finance signed: a result that came out in another, or without a range, has none. */
const isUsable = (conversion: DatedConversion, { effects }: MeasuredPilot): boolean =>
  conversion.kind === 'hours' || effects[conversion.criterion]?.unit === conversion.unit;

function refusalOf(
  measured: MeasuredPilot,
  conversions: readonly DatedConversion[],
  isolation: MeasuredIsolation | undefined,
): MoneyRefusal['code'] | undefined {
  if (isolation === undefined || isolation.chosenAt >= measured.startedAt) return 'no_isolation';
  if (conversions.length === 0) return 'no_conversion';
  const costs = Object.values(measured.costs);
  const ranges = [isolation.share, ...conversions.flatMap(rangesOf)];
  const possible =
    Number.isFinite(measured.days) &&
    measured.days > 0 &&
    Number.isFinite(measured.conservativeHours) &&
    costs.every(isAmount) &&
    ranges.every(({ low, high }) => isAmount(low) && isAmount(high) && low <= high) &&
    [isolation.share, ...conversions.flatMap(shareOf)].every(({ high }) => high <= 1) &&
    Object.values(measured.effects).every(
      ({ low, high }) => Number.isFinite(low) && Number.isFinite(high) && low <= high,
    );
  if (!possible) return 'impossible_figure';
  return sum(costs) === 0 ? 'no_cost' : undefined;
}

const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;

const rangesOf = (conversion: SignedConversion): Range[] =>
  conversion.kind === 'hours' ? [conversion.hourly, conversion.cashShare] : [conversion.perUnit];

const shareOf = (conversion: SignedConversion): Range[] =>
  conversion.kind === 'hours' ? [conversion.cashShare] : [];

function worthOf(conversion: SignedConversion, measured: MeasuredPilot): Range {
  if (conversion.kind === 'result')
    return times(measured.effects[conversion.criterion] ?? { low: 0, high: 0 }, conversion.perUnit);
  const hours = measured.conservativeHours;
  return times(times({ low: hours, high: hours }, conversion.hourly), conversion.cashShare);
}

/** Licenses and review go on for as long as the benefit does; building, training and the rest are paid once. */
const RECURRING: readonly CostKind[] = ['license', 'review', 'rework'];

const yearCost = ({ costs, days }: MeasuredPilot): number =>
  sum(
    COST_KINDS.map(
      kind => (costs[kind] ?? 0) * (RECURRING.includes(kind) ? Math.max(1, DAYS_A_YEAR / days) : 1),
    ),
  );

/**
 * The day on which the benefit has paid the cost, within the first year or not at all (rule M6). After the measured
 * period the benefit goes on at its pace, and so do the costs that recur.
 */
function paybackOf(
  cost: number,
  { low, high }: Range,
  { costs, days }: MeasuredPilot,
): MoneyCase['paybackDays'] {
  const recurring = sum(RECURRING.map(kind => costs[kind] ?? 0));
  const at = (benefit: number): number | undefined => {
    const needed =
      benefit >= cost
        ? (cost / benefit) * days
        : ((cost - recurring) / (benefit - recurring)) * days;
    return benefit > recurring && needed <= DAYS_A_YEAR ? needed : undefined;
  };
  const soonest = at(high);
  const latest = at(low);
  if (soonest === undefined) return undefined;
  return { low: soonest, ...(latest === undefined ? {} : { high: latest }) };
}

function assumptionsOf(
  measured: MeasuredPilot,
  conversions: readonly DatedConversion[],
  { method, share, chosenOn }: MeasuredIsolation,
): string[] {
  const { costs, days, sustainedAt90Days } = measured;
  const missing = COST_KINDS.filter(kind => kind !== 'other' && costs[kind] === undefined);
  return [
    `The measured period is ${counted(days, 'day')}; nothing beyond it was measured.`,
    `${percent(share)} of the effect is taken to be the pilot's, by ${METHOD_NAMES[method]}, chosen on ${dayInWords(chosenOn)}.`,
    ...conversions.map(each => priceSentence(each, measured)),
    ...(missing.length > 0 ? [`No cost was recorded for: ${missing.join(', ')}.`] : []),
    `For a year, ${RECURRING.join(', ')} recur at the same pace; every other cost is paid once.`,
    sustainedAt90Days
      ? 'A check at 90 days or later still met the target.'
      : 'The year is a projection: no check at 90 days has held yet.',
  ];
}

const METHOD_NAMES: Readonly<Record<IsolationMethod, string>> = {
  'comparison-group': 'the comparison group',
  'trend-line': 'the trend before the start',
  'named-estimate': "a named person's estimate, times their confidence",
};

function priceSentence(conversion: DatedConversion, { effects, currency }: MeasuredPilot): string {
  const signed = `signed by finance on ${dayInWords(conversion.signedOn)}`;
  if (conversion.kind === 'hours')
    return `An hour of ${conversion.band} costs ${amounts(conversion.hourly, currency)}, and ${percent(conversion.cashShare)} of the hours become cash (${signed}).`;
  const { name = 'the result', unit = conversion.unit } = effects[conversion.criterion] ?? {};
  return `Each of the ${unit} in “${name}” is worth ${amounts(conversion.perUnit, currency)} (${signed}).`;
}

const amounts = ({ low, high }: Range, currency: string): string =>
  moneyRangeInWords(low, high, currency);

const percent = ({ low, high }: Range): string =>
  low === high
    ? `${Math.round(low * 100)}%`
    : `${Math.round(low * 100)}% to ${Math.round(high * 100)}%`;

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
