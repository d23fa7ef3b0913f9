import { checkpointBytes, parseSignedHead } from '#domain/chain/signed-head.ts';
import type { Evidence } from './evidence.ts';
import { type Failure, failure } from './failure.ts';
import type { CheckSignature } from './public-key.ts';

const WITNESS = 'Your signed head';

/** A head that somebody kept outside the product, against the record: what an operator cannot re-sign. */
export async function checkWitness(
  { entries, head }: Evidence,
  text: string,
  checkSignature: CheckSignature,
): Promise<Failure[]> {
  const witness = parseSignedHead(text);
  if (!witness) return [failure('witness_unreadable', WITNESS)];
  if (witness.workspace !== head.workspace || witness.stream !== head.stream)
    return [failure('witness_foreign', WITNESS)];
  const signed = await checkSignature(witness, checkpointBytes(witness), WITNESS);
  const entry = entries[witness.seq - 1];
  if (!entry) return [failure('witness_missing', WITNESS, witness.seq), ...signed];
  return entry.header.hash === witness.hash
    ? signed
    : [failure('witness_differs', WITNESS, witness.seq), ...signed];
}
