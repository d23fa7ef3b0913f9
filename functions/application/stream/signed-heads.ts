import type { Entry } from '#domain/chain/entry.ts';
import {
  checkpointBytes,
  checkpointOf,
  formatSignedHead,
  type SignedBy,
} from '#domain/chain/signed-head.ts';
import { LedgerUnavailable } from '#ledger/ledger-unavailable.ts';
import { type Signing, SigningUnavailable } from '#signing/signing.ts';
import type { StreamType } from './stream-type.ts';

/**
 * The entry, with its head signed where one of its events asks for it. It is signed before it is written, so that
 * neither is ever there without the other. Throws `signing_unavailable`.
 */
export async function withSignedHead<Event>(
  signing: Signing,
  { isSigned }: Pick<StreamType<never, never, Event, never, never>, 'isSigned'>,
  entry: Entry<Event>,
): Promise<Entry<Event>> {
  if (!entry.payload.events.some(isSigned)) return entry;
  const checkpoint = checkpointOf(entry.header);
  const signed = await signOrFail(signing, checkpointBytes(checkpoint));
  return { ...entry, signedHead: { ...checkpoint, ...signed } };
}

/** `Signing.sign`, failing as the ledger does: the same request may be sent again. */
export async function signOrFail(signing: Signing, message: Uint8Array): Promise<SignedBy> {
  try {
    return await signing.sign(message);
  } catch (fault) {
    if (!(fault instanceof SigningUnavailable)) throw fault;
    throw new LedgerUnavailable(fault.message, { code: fault.code, cause: fault });
  }
}

/** An entry's signed head as a mail carries it; number and hash of one that is not signed. */
export const headInWords = ({ header, signedHead }: Entry): string =>
  signedHead ? formatSignedHead(signedHead) : `${header.seq}:${header.hash}`;
