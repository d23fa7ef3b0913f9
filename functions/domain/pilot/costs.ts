import type { PlainDate } from '../calendar/calendar.ts';
import { toNumber } from '../numbers/decimal.ts';
import { type Kept, stands } from './put-right.ts';
import type { Cost, CostKind } from './spent-events.ts';

/** What was spent, in the workspace's currency, by kind; what was put right counts as it was put right (rules M2, V8). */
export const costsByKind = (
  costs: readonly Kept<Cost>[],
): Readonly<Partial<Record<CostKind, number>>> => addedUp(costs, ({ kind }) => kind);

/** What was spent, by the day that it is for. */
export const costsByDay = (costs: readonly Kept<Cost>[]): Readonly<Record<PlainDate, number>> =>
  addedUp(costs, ({ on }) => on);

function addedUp<Key extends string>(
  costs: readonly Kept<Cost>[],
  keyOf: (cost: Cost) => Key,
): Record<Key, number> {
  const sums: Partial<Record<Key, number>> = {};
  for (const cost of costs.filter(stands))
    sums[keyOf(cost)] = (sums[keyOf(cost)] ?? 0) + toNumber(cost.amount);
  return sums as Record<Key, number>;
}
