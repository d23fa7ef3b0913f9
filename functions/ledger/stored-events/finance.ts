import * as z from 'zod';
import { type FinanceEvent, GOAL_METRICS } from '#domain/workspace/finance.ts';
import { storedFreeText } from '../stored-entry.ts';
import { storedDecimal } from './charter.ts';
import { storedRange } from './money.ts';

/** Rates and plans as a workspace's stream may hold them, in the form of their first version. */
export const storedFinanceEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('RateBandSet'),
    band: z.string(),
    name: storedFreeText,
    hourly: storedRange,
  }),
  z.strictObject({
    type: z.literal('GoalPlanned'),
    metric: z.enum(GOAL_METRICS),
    fiscalYear: z.int(),
    plan: storedDecimal,
    lastYear: storedDecimal.exactOptional(),
  }),
]) satisfies z.ZodType<FinanceEvent>;
