import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** What a hash is of. The prefix byte keeps a hash of one kind from ever standing for another (rule L3). */
export const HASH_DOMAIN = {
  payload: 0x01,
  entry: 0x02,
  text: 0x03,
  command: 0x04,
  charter: 0x05,
  checkpoint: 0x06,
  edition: 0x07,
  facts: 0x08,
  narrative: 0x0a,
  evidence: 0x0b,
  mail: 0x0d,
  work: 0x0c,
} as const;

export type HashDomain = keyof typeof HASH_DOMAIN;

/**
 * RFC 8785 (JCS) canonical JSON text of a value: sorted keys, shortest numbers, no white space.
 * `undefined` members are left out. Throws on values that JSON cannot hold (NaN, functions).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('value has no canonical JSON form');
  return text;
}

/** A prefix byte and the UTF-8 bytes of `text`: what is hashed, and what is signed. */
export function prefixedBytes(domain: HashDomain, text: string): Uint8Array<ArrayBuffer> {
  const bytes = utf8ToBytes(text);
  const prefixed = new Uint8Array(bytes.length + 1);
  prefixed[0] = HASH_DOMAIN[domain];
  prefixed.set(bytes, 1);
  return prefixed;
}

/** SHA-256 of `prefixedBytes`, as 64 lower-case hex digits. */
export const hashText = (domain: HashDomain, text: string): string =>
  bytesToHex(sha256(prefixedBytes(domain, text)));

/** Hash of a value's canonical JSON text. */
export const hashValue = (domain: HashDomain, value: unknown): string =>
  hashText(domain, canonicalJson(value));
