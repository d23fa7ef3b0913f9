import { headInWords } from '#application/stream/signed-heads.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { MailKind } from '#domain/mail/mail-kinds.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import type { Letter } from '#mailer/messages/letter.ts';
import { reactionMessage } from '#mailer/messages/reactions.ts';
import { receiptMessage } from '#mailer/messages/receipts.ts';

/** What a letter about a pilot is written with. */
export type Told = {
  /** The pilot's name. */
  readonly pilot: string;
  /** The name of whoever did it. */
  readonly who: string;
  readonly link: string;
};

/** A message that an entry of a pilot makes necessary (rule E2). */
export type PilotNotice = {
  readonly kind: MailKind;
  readonly to: string;
  /** `invitation`: a fresh link for whoever has no account. `pilot` and `costs`: its pages in the app. */
  readonly opens: 'invitation' | 'pilot' | 'costs';
  readonly letter: (told: Told) => Letter;
  /** Whose links to the pilot stop working before. */
  readonly voids?: string;
};

type EventOf<Type extends PilotEvent['type']> = Extract<PilotEvent, { type: Type }>;
export type Given = { readonly pilot: Pilot; readonly entry: Entry };
export type NoticesFor = {
  readonly [Type in PilotEvent['type']]?: (event: EventOf<Type>, given: Given) => PilotNotice[];
};

/** For the signer to keep: what they did, with the charter's hash and the head of the ledger then. */
export const receipt = (
  { pilot, entry }: Given,
  signer: string,
  version: number,
  what: string,
): PilotNotice => ({
  kind: 'receipt',
  to: signer,
  opens: 'invitation',
  letter: ({ pilot: name, link }) =>
    receiptMessage({
      pilot: name,
      link,
      what,
      version,
      charterHash: pilot.versions.find(each => each.version === version)?.hash ?? '',
      head: headInWords(entry),
    }),
});

export const reaction = (pilot: Pilot, what: string, said: string): PilotNotice => ({
  kind: 'reaction',
  to: pilot.draftedBy,
  opens: 'pilot',
  letter: told => reactionMessage({ ...told, what, words: said }),
});
