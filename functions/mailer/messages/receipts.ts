import { KEEP_THE_HEAD, type Letter } from './letter.ts';

/** What was signed, for the signer to keep: the charter's hash and the signed head of the ledger. */
export const receiptMessage = (given: {
  readonly pilot: string;
  readonly what: string;
  readonly version: number;
  readonly charterHash: string;
  readonly head: string;
  readonly link: string;
}): Letter => ({
  subject: `Your record: ${given.what} (${given.pilot})`,
  paragraphs: [
    `${given.what} on version ${given.version} of “${given.pilot}”. Control of this mailbox was shown by a code.`,
    KEEP_THE_HEAD,
  ],
  facts: [
    ['Charter hash', given.charterHash],
    ['Signed head', given.head],
  ],
  action: { label: 'Open the pilot', href: given.link },
});
