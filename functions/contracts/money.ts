import * as z from 'zod';
import { ISOLATIONS } from '#domain/pilot/money-events.ts';
import { GOAL_METRICS } from '#domain/workspace/finance.ts';
import {
  count,
  id,
  instant,
  longText,
  nonNegativeDecimal,
  personRef,
  plainDate,
  share,
  shortText,
} from './primitives.ts';

const range = z.strictObject({ low: nonNegativeDecimal, high: nonNegativeDecimal });
const shareRange = z.strictObject({ low: share, high: share });

/** Without `band` a new one; with it, that one is changed from now on. */
export const rateBandInput = z.strictObject({
  band: id.exactOptional(),
  name: shortText,
  hourly: range,
});

export const goalInput = z.strictObject({
  metric: z.enum(GOAL_METRICS),
  fiscalYear: z.int().min(2000).max(2200),
  plan: nonNegativeDecimal,
  lastYear: nonNegativeDecimal.exactOptional(),
});

export const goalView = z.object({
  metric: z.enum(GOAL_METRICS),
  name: z.string(),
  unit: z.string(),
  lastYear: z.number().exactOptional(),
  plan: z.number(),
  yearToDate: z.number(),
  forecast: z.number().exactOptional(),
  /** Forecast over plan, as a share. */
  percentOfPlan: z.number().exactOptional(),
});

export const financeView = z.object({
  currency: z.string(),
  fiscalYear: count,
  bands: z.array(z.object({ band: id, name: z.string(), hourly: range })),
  goals: z.array(goalView),
  /** Whether the reader may set them. */
  may: z.boolean(),
});
export type FinanceView = z.infer<typeof financeView>;

export const isolationInput = z.strictObject({
  method: z.enum(ISOLATIONS),
  share: shareRange,
  estimatedBy: id.exactOptional(),
  confidence: share.exactOptional(),
  why: longText,
});

export const conversionInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('result'),
    criterion: id,
    perUnit: range,
    basis: longText,
    signer: id,
  }),
  z.strictObject({
    kind: z.literal('hours'),
    band: id,
    cashShare: shareRange,
    basis: longText,
    signer: id,
  }),
]);

const plainRange = z.object({ low: z.number(), high: z.number() });

/** Benefit, return and payback as ranges. */
export const moneyCaseView = z.object({
  benefit: plainRange,
  cost: z.number(),
  net: plainRange,
  roi: plainRange,
  paybackDays: z.object({ low: z.number(), high: z.number().exactOptional() }).exactOptional(),
  firstYear: z.object({ net: plainRange, status: z.enum(['projection', 'sustained']) }),
  assumptions: z.array(z.string()),
});
export type MoneyCaseView = z.infer<typeof moneyCaseView>;

/** What a pilot's return is told from; `return` or `noReturn` from its verdict on. */
export const pilotMoneyView = z.object({
  isolation: z
    .object({
      method: z.enum(ISOLATIONS),
      share: range,
      estimatedBy: personRef.exactOptional(),
      confidence: z.string().exactOptional(),
      why: z.string(),
      at: instant,
    })
    .exactOptional(),
  conversions: z.array(
    z.object({
      conversion: id,
      /** "an hour of learning designers", "one point of “Close rate”". */
      what: z.string(),
      price: range,
      cashShare: shareRange.exactOptional(),
      basis: z.string(),
      signer: personRef,
      proposedAt: instant,
      signedAt: instant.exactOptional(),
    }),
  ),
  /** Results that a price can be put on, with the unit that it is for. */
  convertible: z.array(z.object({ criterion: id, name: z.string(), unit: z.string() })),
  return: moneyCaseView.exactOptional(),
  /** Why there is none. */
  noReturn: z.string().exactOptional(),
});
export type PilotMoneyView = z.infer<typeof pilotMoneyView>;

/** What the scorecard says of the quarter's returns. */
export const returnsView = z.object({
  cases: z.array(z.object({ pilot: id, pilotName: z.string(), money: moneyCaseView })),
  total: z.object({ benefit: plainRange, cost: z.number(), net: plainRange, roi: plainRange }),
  without: z.array(
    z.object({ sentence: z.string(), count: z.number(), pilotNames: z.array(z.string()) }),
  ),
});

/** The logs that a pilot's hours are made of; what was put right stands beside what took its place. */
export const hourList = z.object({
  entries: z.array(
    z.object({
      seq: count,
      at: instant,
      on: plainDate,
      who: z.string(),
      task: z.string(),
      count,
      minutesWithAi: z.string(),
      reworkMinutes: z.string(),
      rawMinutes: z.number(),
      conservativeMinutes: z.number(),
      /** The entry that took its place: it no longer counts. */
      replacedBy: count.exactOptional(),
      replaces: count.exactOptional(),
    }),
  ),
});
export type HourList = z.infer<typeof hourList>;
