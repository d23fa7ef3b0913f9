import * as z from 'zod';
import { getItem, putIf, type Store } from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys } from '#ledger/table.ts';
import { ATTEMPTS_PER_HOUR, type Attempts } from './attempts.ts';
import { hashSecret } from './secrets.ts';

const HOUR_MS = 3_600_000;
/** Attempts at once that can still be told apart; whoever loses more often is over any limit. */
const MOST_RACES = 8;

const storedAttempts = z.object({ times: z.array(z.number()), count: z.number() });

/** Attempts of the last hour by hash of what they are counted for. `now`: the application's clock, in milliseconds. */
export function dynamodbAttempts(store: Store, now: () => number): Attempts {
  return {
    async take(kind, key) {
      const at = tableKeys.attempts(hashSecret(`${kind} ${key.trim().toLowerCase()}`));
      for (let race = 0; race < MOST_RACES; race += 1) {
        const item = await getItem(store, at, { consistent: true });
        const before = item && storedAttempts.parse(item);
        const recent = (before?.times ?? []).filter(time => time > now() - HOUR_MS);
        if (recent.length >= ATTEMPTS_PER_HOUR[kind]) return false;
        const after = {
          times: [...recent, now()],
          // Goes up with every attempt: of two at once, one is counted first.
          count: (before?.count ?? 0) + 1,
          [EXPIRY_ATTRIBUTE]: Math.floor((now() + 2 * HOUR_MS) / 1000),
        };
        const condition = before
          ? {
              expression: '#count = :before',
              names: { '#count': 'count' },
              values: { ':before': before.count },
            }
          : { expression: 'attribute_not_exists(pk)' };
        if (await putIf(store, { ...at, ...after }, condition)) return true;
      }
      return false;
    },
  };
}
