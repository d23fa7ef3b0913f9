import type { StreamHead } from '#domain/report/edition.ts';
import type { Ledger } from '#ledger/ledger.ts';
import type { StoredSummary } from '#ledger/read-models.ts';

/** Where the streams of a workspace's settings and pilots stood when their summaries were read (rule R21). */
export async function headsOf(
  ledger: Ledger,
  stored: readonly StoredSummary[],
): Promise<StreamHead[]> {
  const read = stored.filter(
    ({ key: { stream } }) => stream === 'workspace' || stream.startsWith('pilot/'),
  );
  const heads = await Promise.all(read.map(each => headOf(ledger, each)));
  return heads.sort((a, b) => (a.stream < b.stream ? -1 : 1));
}

/** A summary that was written before hashes were kept with it costs a read of its entry. */
async function headOf(ledger: Ledger, { key, seq, hash }: StoredSummary): Promise<StreamHead> {
  const known = hash ?? (await ledger.read(key, seq - 1))[0]?.header.hash;
  if (known === undefined) throw new Error(`${key.stream} has no entry ${seq}`);
  return { stream: key.stream, seq, hash: known };
}
