import { canonicalJson, hashValue, prefixedBytes } from '#domain/chain/canonical.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { type FreeText, withoutWords } from '#domain/chain/free-text.ts';
import type { PublicKey, SignedBy, SignedHead } from '#domain/chain/signed-head.ts';
import type { RowTuple } from '#domain/pilot/measurement.ts';

export const EVIDENCE_FORMAT = 'countersign-evidence/1';

/**
 * Everything that a pilot's answer follows from, as plain JSON data. Names are free texts: they can be taken out, as
 * the ledger's own words can, and every check still holds.
 */
export type Evidence = {
  readonly format: typeof EVIDENCE_FORMAT;
  /** Raised with every change of what `renderDocument` writes. */
  readonly document: number;
  readonly madeAt: string;
  readonly workspace: {
    readonly id: string;
    readonly name: FreeText;
    /** IANA name: decides what a day is. */
    readonly timeZone: string;
  };
  /** What people are called, by their id in the entries. */
  readonly people: Readonly<Record<string, FreeText>>;
  /** Pseudonymous rows by the digest that an entry names. */
  readonly rows: Readonly<Record<string, readonly RowTuple[]>>;
  readonly keys: readonly PublicKey[];
  /** Where whoever made the file publishes them; absent in files of before they were. */
  readonly keysAt?: string;
  /** From the first on. */
  readonly entries: readonly Entry[];
  /** Where the file ends. */
  readonly head: SignedHead;
  /** `before-results`: results stay closed until the signed end date, so the file ends before them. */
  readonly ends: 'now' | 'before-results';
};

/** What the seal's signature is over: a prefix byte, then the digest of the evidence without its words. */
export const sealBytes = (evidence: Evidence): Uint8Array<ArrayBuffer> =>
  prefixedBytes('evidence', hashValue('evidence', withoutWords(evidence)));

/** The seal: whoever made the file signed all of it, words by their commitments. */
export type Seal = SignedBy;

/** JSON as it stands in the file: canonical, so that every byte of it is decided, and no tag can end within it. */
export const embedded = (value: Evidence | Seal): string =>
  canonicalJson(value).replaceAll('<', '\\u003c');
