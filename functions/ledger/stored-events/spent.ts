import * as z from 'zod';
import {
  COST_KINDS,
  type Cost,
  type Effort,
  type Reinvestment,
  type SpentEvent,
} from '#domain/pilot/spent-events.ts';
import { storedFreeText } from '../stored-entry.ts';
import { storedDate, storedDecimal } from './charter.ts';

const storedEffort = z.strictObject({
  hours: storedDecimal,
  band: z.string(),
  bandName: storedFreeText,
  hourly: storedDecimal,
}) satisfies z.ZodType<Effort>;

const storedCost = z.strictObject({
  kind: z.enum(COST_KINDS),
  amount: storedDecimal,
  on: storedDate,
  effort: storedEffort.exactOptional(),
}) satisfies z.ZodType<Cost>;

const storedReinvestment = z.strictObject({
  hours: storedDecimal,
  into: storedFreeText,
  on: storedDate,
}) satisfies z.ZodType<Reinvestment>;

const correction = { supersedes: z.int(), reason: storedFreeText };

/** What a pilot's stream may hold of money spent and of hours put to use, in the form of its first version. */
export const storedSpentEvent = z.discriminatedUnion('type', [
  storedCost.extend({ type: z.literal('CostRecorded') }),
  z.strictObject({
    type: z.literal('CostCorrected'),
    ...correction,
    now: storedCost.exactOptional(),
  }),
  storedReinvestment.extend({ type: z.literal('HoursReinvested') }),
  z.strictObject({
    type: z.literal('ReinvestmentCorrected'),
    ...correction,
    now: storedReinvestment.exactOptional(),
  }),
]) satisfies z.ZodType<SpentEvent>;
