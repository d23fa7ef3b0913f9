import { randomBytes } from 'node:crypto';
import type { AppendDeps } from '#application/append.ts';
import type { Degradation } from '#application/write-derived.ts';
import { dynamodbLedger } from '#ledger/dynamodb.ts';
import { dynamodbReadModels } from '#ledger/dynamodb-read-models.ts';
import { dynamodbSnapshots } from '#ledger/dynamodb-snapshots.ts';
import type { Store } from '#ledger/store.ts';

/** The real deps over a store, with real time and what was reported kept in a list. */
export function appendDeps(store: Store): AppendDeps & { readonly reported: Degradation[] } {
  const reported: Degradation[] = [];
  return {
    ledger: dynamodbLedger(store),
    snapshots: dynamodbSnapshots(store),
    readModels: dynamodbReadModels(store),
    clock: { now: Date.now, wall: Date.now },
    random: { salt: () => randomBytes(16).toString('hex'), fraction: Math.random },
    report: degradation => reported.push(degradation),
    reported,
  };
}
