/**
 * Why the ledger could not serve. None is a person's mistake: the same command may be sent again.
 * - `store_unavailable`: the store did not answer, or refused the request.
 * - `throttled`: the store asks for fewer requests.
 * - `contended`: too many writers on one stream; every attempt lost its number to another.
 * - `signing_unavailable`: what has to be signed could not be, so it was not written.
 * - `entry_unreadable`: a stored entry has a shape that no schema knows.
 * - `chain_broken`: a stored entry does not follow the one before it.
 */
export type LedgerFaultCode =
  | 'store_unavailable'
  | 'throttled'
  | 'contended'
  | 'signing_unavailable'
  | 'entry_unreadable'
  | 'chain_broken';

/** Thrown, never returned: nothing was decided, or it is not known whether it was written. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
  readonly code: LedgerFaultCode;

  constructor(message: string, options: ErrorOptions & { readonly code: LedgerFaultCode }) {
    super(message, options);
    this.code = options.code;
  }
}
