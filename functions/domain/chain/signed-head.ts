import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalJson, prefixedBytes } from './canonical.ts';

/** Where a stream stood: its last entry's number and hash, which stands for every entry before it. */
export type Checkpoint = {
  readonly v: 1;
  readonly workspace: string;
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
};

/** A signature and the key that it was made with. */
export type SignedBy = {
  /** `keyIdOf` the public key. */
  readonly key: string;
  /** ECDSA over P-256 with SHA-256, `r` and `s` (IEEE P1363, 64 bytes), base64url. */
  readonly signature: string;
};

/** A checkpoint that cannot be taken back: whoever holds it can show later what stood there (rule L9). */
export type SignedHead = Checkpoint & SignedBy;

/** Of an entry's header. */
export const checkpointOf = ({
  workspace,
  stream,
  seq,
  hash,
}: Omit<Checkpoint, 'v'>): Checkpoint => ({
  v: 1,
  workspace,
  stream,
  seq,
  hash,
});

/** The bytes that a head's signature is over: a prefix byte, then the canonical checkpoint. */
export const checkpointBytes = ({ v, workspace, stream, seq, hash }: Checkpoint) =>
  prefixedBytes('checkpoint', canonicalJson({ v, workspace, stream, seq, hash }));

/** A public key's id: the first half of the SHA-256 of its SPKI bytes, as 32 hex digits. Nobody can choose it. */
export const keyIdOf = (spki: Uint8Array): string => bytesToHex(sha256(spki)).slice(0, 32);

/** A public key as it is published: whoever has a signature made with it can check that. */
export type PublicKey = {
  /** `keyIdOf` the SPKI bytes. */
  readonly id: string;
  /** DER SubjectPublicKeyInfo (RFC 5280), base64. */
  readonly spki: string;
  /** When it first signed, ISO 8601 in UTC. */
  readonly since: string;
};

const MARK = 'head1';

/** A signed head as one word without spaces, for a mail: `head1.<workspace>.<stream>.<seq>.<hash>.<key>.<signature>`. */
export const formatSignedHead = (head: SignedHead): string =>
  [MARK, head.workspace, head.stream, head.seq, head.hash, head.key, head.signature].join('.');

const PATTERN =
  /^head1\.([\w-]{1,64})\.([a-z]+(?:\/[\w-]{1,64})?)\.([1-9]\d{0,9})\.([0-9a-f]{64})\.([0-9a-f]{32})\.([\w-]{86})$/;

/** Reads `formatSignedHead`'s word back, whatever white space a mail program has put in. `undefined`: it is none. */
export function parseSignedHead(text: string): SignedHead | undefined {
  const found = PATTERN.exec(text.replace(/\s+/g, ''));
  if (!found) return undefined;
  const [, workspace = '', stream = '', seq, hash = '', key = '', signature = ''] = found;
  return { v: 1, workspace, stream, seq: Number(seq), hash, key, signature };
}
