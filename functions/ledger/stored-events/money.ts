import * as z from 'zod';
import { type DecimalRange, ISOLATIONS, type MoneyEvent } from '#domain/pilot/money-events.ts';
import { storedFreeText } from '../stored-entry.ts';
import { storedDecimal } from './charter.ts';

export const storedRange = z.strictObject({
  low: storedDecimal,
  high: storedDecimal,
}) satisfies z.ZodType<DecimalRange>;

const storedTerms = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hours'),
    band: z.string(),
    bandName: storedFreeText,
    hourly: storedRange,
    cashShare: storedRange,
  }),
  z.strictObject({
    kind: z.literal('result'),
    criterion: z.string(),
    unit: z.string(),
    perUnit: storedRange,
  }),
]);

/** What a pilot's stream may hold of its money beside costs, in the form of its first version. */
export const storedMoneyEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('IsolationChosen'),
    method: z.enum(ISOLATIONS),
    share: storedRange,
    estimatedBy: z.string().exactOptional(),
    confidence: storedDecimal.exactOptional(),
    why: storedFreeText,
  }),
  z.strictObject({
    type: z.literal('ConversionProposed'),
    conversion: z.string(),
    terms: storedTerms,
    basis: storedFreeText,
    signer: z.string(),
  }),
  z.strictObject({
    type: z.literal('ConversionSigned'),
    conversion: z.string(),
    signer: z.string(),
  }),
]) satisfies z.ZodType<MoneyEvent>;
