import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { LedgerChange } from '#application/stream/project-change.ts';
import { readStoredEntry } from '#ledger/stored-entry.ts';
import { streamOfPartition } from '#ledger/table.ts';

type Attributes = Readonly<Record<string, AttributeValue>>;

/** A record of the table's stream as a change of the ledger; undefined for any other item. Throws on an entry that cannot be read. */
export function ledgerChangeOf({ dynamodb = {} }: DynamoDBRecord): LedgerChange | undefined {
  const { Keys, OldImage, NewImage } = dynamodb;
  const { pk, sk } = plainItem(Keys ?? {}) as { readonly pk: string; readonly sk: string };
  const key = streamOfPartition(pk);
  if (!key) return undefined;
  const entryOf = (image: Attributes) => readStoredEntry({ pk, sk, ...plainItem(image) });
  return {
    key,
    seq: Number(sk),
    ...(OldImage ? { before: entryOf(OldImage) } : {}),
    ...(NewImage ? { after: entryOf(NewImage) } : {}),
  };
}

const plainItem = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, plain(value)]));

/** A typed attribute as plain data. The ledger's items hold no sets and no binary values. */
function plain({ S, N, BOOL, L, M }: AttributeValue): unknown {
  if (L) return L.map(plain);
  if (M) return plainItem(M);
  if (N !== undefined) return Number(N);
  return S ?? BOOL ?? null;
}
