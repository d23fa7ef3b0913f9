import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { AppendDeps, Order } from '#application/stream/append.ts';
import type { Degradation } from '#application/stream/write-derived.ts';
import { dynamodbLedger } from '#ledger/dynamodb.ts';
import { dynamodbReadModels } from '#ledger/dynamodb-read-models.ts';
import { dynamodbSnapshots } from '#ledger/dynamodb-snapshots.ts';
import type { Store } from '#ledger/store.ts';
import { testSigning } from '#test/signing/test-key.ts';
import { memoryLedger, memoryReadModels, memorySnapshots } from './memory.ts';
import type { CounterCommand } from './stream/counter.ts';

export type TestDeps = AppendDeps & { readonly reported: Degradation[] };

type Stores = Pick<AppendDeps, 'ledger' | 'snapshots' | 'readModels'>;

/** Real time, and what was reported kept in a list. */
function depsOver(stores: Stores): TestDeps {
  const reported: Degradation[] = [];
  return {
    ...stores,
    clock: { now: Date.now, wall: Date.now },
    signing: testSigning(),
    random: { salt: () => randomBytes(16).toString('hex'), fraction: Math.random },
    report: degradation => reported.push(degradation),
    reported,
  };
}

export const dynamodbDeps = (store: Store): TestDeps =>
  depsOver({
    ledger: dynamodbLedger(store),
    snapshots: dynamodbSnapshots(store),
    readModels: dynamodbReadModels(store),
  });

export const memoryDeps = (): TestDeps =>
  depsOver({
    ledger: memoryLedger(),
    snapshots: memorySnapshots(),
    readModels: memoryReadModels(),
  });

/** `command` as asked by `ana`, under a new id unless one is given. */
export const orderOf = (
  command: CounterCommand,
  known: Partial<Pick<Order<CounterCommand>, 'commandId' | 'actor'>> = {},
): Order<CounterCommand> => ({
  commandId: uuidv7(),
  actor: 'ana',
  assurance: 'sso',
  ...known,
  asked: command,
  command,
});
