import { checkpointBytes } from '#domain/chain/signed-head.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import type { Evidence } from './evidence.ts';
import { type Failure, failure } from './failure.ts';
import type { CheckSignature } from './public-key.ts';

/** The chain from its first entry to the file's head, and every signed head on the way (rules L5, L9). */
export async function checkRecord(
  { entries, head }: Evidence,
  checkSignature: CheckSignature,
): Promise<Failure[]> {
  const chain = verifyChain(entries).map(({ code, seq }) => failure(code, `Entry ${seq}`, seq));
  const last = entries.at(-1)?.header;
  const isWhole =
    last?.seq === head.seq &&
    last.hash === head.hash &&
    last.stream === head.stream &&
    last.workspace === head.workspace;
  const ends = isWhole ? [] : [failure('tail_cut', 'The record')];
  const headSigned = await checkSignature(head, checkpointBytes(head), 'The end of the record');
  const within = await Promise.all(
    entries.map(async ({ header, signedHead }) => {
      if (!signedHead) return [];
      const where = `Entry ${header.seq}`;
      const { seq, hash, stream, workspace } = signedHead;
      const isOwn =
        seq === header.seq &&
        hash === header.hash &&
        stream === header.stream &&
        workspace === header.workspace;
      if (!isOwn) return [failure('head_misplaced', where, header.seq)];
      const found = await checkSignature(signedHead, checkpointBytes(signedHead), where);
      return found.map(each => ({ ...each, seq: header.seq }));
    }),
  );
  return [...chain, ...ends, ...headSigned, ...within.flat()];
}
