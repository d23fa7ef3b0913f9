import type { AppDeps } from '#application/deps.ts';
import { checkpointBytes, checkpointOf, formatSignedHead } from '#domain/chain/signed-head.ts';
import type { StoredSummary } from '#ledger/read-models.ts';
import { SigningUnavailable } from '#signing/signing.ts';

/** Where a record stood when a report was made of it. */
export type SignedReading = {
  /** Newest entry of the workspace's own record. */
  readonly entry: number;
  /** As `head1.…`. */
  readonly head: string;
};

/**
 * Signs the head of the workspace's record as a report read it (rule L9): whoever keeps the report can show later what
 * stood there. Undefined where it cannot be signed at this moment: a report is read all the same, and says nothing.
 */
export async function signedReading(
  { signing }: Pick<AppDeps, 'signing'>,
  stored: readonly StoredSummary[],
): Promise<SignedReading | undefined> {
  const own = stored.find(({ key }) => key.stream === 'workspace');
  // A summary that was written before hashes were kept with it names no entry that could be signed.
  if (own?.hash === undefined) return undefined;
  const { key, seq, hash } = own;
  const checkpoint = checkpointOf({ ...key, seq, hash });
  try {
    const signed = await signing.sign(checkpointBytes(checkpoint));
    return { entry: seq, head: formatSignedHead({ ...checkpoint, ...signed }) };
  } catch (fault) {
    if (fault instanceof SigningUnavailable) return undefined;
    throw fault;
  }
}
