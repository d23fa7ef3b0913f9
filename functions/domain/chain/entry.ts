import { hashValue } from './canonical.ts';
import { type FreeText, withoutWords } from './free-text.ts';
import type { SignedHead } from './signed-head.ts';

/** How sure we are of who acted: an e-mailed link, a code mailed then, a session, a program's token, or the system itself. */
export const ASSURANCES = ['link', 'code', 'sso', 'token', 'system'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** The first entry of a stream has this as `prev`. */
export const NO_PREVIOUS = '0'.repeat(64);

/** Who did what, when, and after which entry (rule L2). */
export type EntryHeader = {
  readonly v: 1;
  readonly workspace: string;
  /** `workspace`, or `pilot/<id>`. */
  readonly stream: string;
  /** 1 for the first entry of a stream, then without gaps. */
  readonly seq: number;
  /** The server's clock, ISO 8601 in UTC, never earlier than the entry before. */
  readonly at: string;
  /** Person id, or `system`. Names and addresses live in person items. */
  readonly actor: string;
  readonly assurance: Assurance;
  /** UUIDv7 from the client: the same id is the same command. */
  readonly commandId: string;
  /** Salted hash of what was asked; the salt is a sealed text of the payload, so that it can be erased. */
  readonly commandHash: string;
  /** Made under a settable clock (demo, example): shown wherever the entry is. */
  readonly simulated?: true;
  readonly payloadHash: string;
  readonly prev: string;
  /** SHA-256 of the canonical header without this member. */
  readonly hash: string;
};

export type Payload<Event> = {
  readonly events: readonly Event[];
  /** What `commandHash` was salted with (an empty text under that salt). */
  readonly commandSalt: FreeText;
};

/** One command, one entry: the events that it decided. */
export type Entry<Event = unknown> = {
  readonly header: EntryHeader;
  readonly payload: Payload<Event>;
  /** Written with what others may hold against us later: a signature, a verdict, a report (rule L9). */
  readonly signedHead?: SignedHead;
};

/** What is known of a command before it is appended; the rest of the header follows from the stream. */
export type EntryDraft<Event> = Omit<EntryHeader, 'v' | 'seq' | 'prev' | 'payloadHash' | 'hash'> &
  Payload<Event>;

/** Where a stream stands: what the next entry chains to. */
export type Head = { readonly seq: number; readonly hash: string; readonly at: string };

export const payloadHashOf = (payload: unknown): string =>
  hashValue('payload', withoutWords(payload));

export function headerHashOf(header: EntryHeader): string {
  const { hash: _own, ...covered } = header;
  return hashValue('entry', covered);
}

/** Chains a command's events after `head`. `at` is moved up to the entry before, should the clock have gone back. */
export function chainEntry<Event>(draft: EntryDraft<Event>, head: Head | undefined): Entry<Event> {
  const { events, commandSalt, simulated, ...known } = draft;
  const payload = { events, commandSalt };
  const header: EntryHeader = {
    v: 1,
    ...known,
    ...(simulated ? { simulated } : {}),
    seq: (head?.seq ?? 0) + 1,
    at: head && head.at > draft.at ? head.at : draft.at,
    payloadHash: payloadHashOf(payload),
    prev: head?.hash ?? NO_PREVIOUS,
    hash: '',
  };
  return { header: { ...header, hash: headerHashOf(header) }, payload };
}

export const headOf = (entry: Entry): Head => ({
  seq: entry.header.seq,
  hash: entry.header.hash,
  at: entry.header.at,
});
