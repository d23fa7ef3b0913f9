import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#domain/chain/entry.ts';
import {
  checkpointBytes,
  checkpointOf,
  formatSignedHead,
  parseSignedHead,
  type SignedHead,
} from '#domain/chain/signed-head.ts';
import { threeEntries } from './entries.ts';

const [, , last] = threeEntries as [Entry, Entry, Entry];
const head: SignedHead = {
  ...checkpointOf(last.header),
  key: 'ab'.repeat(16),
  signature: 'A-'.repeat(43),
};
const WORD = formatSignedHead(head);

describe('a signed head', () => {
  it('is one word that reads back as it was', () => {
    expect(WORD).not.toMatch(/\s/);
    expect(parseSignedHead(WORD)).toEqual(head);
  });

  it('survives what a mail program does to a long line', () => {
    fc.assert(
      fc.property(fc.nat(WORD.length), fc.constantFrom(' ', '\n', '\r\n ', '\t'), (at, gap) => {
        expect(parseSignedHead(`\n${WORD.slice(0, at)}${gap}${WORD.slice(at)} `)).toEqual(head);
      }),
    );
  });

  it.each(['', 'head1', '12:abc', WORD.slice(0, -1), `${WORD}x`, WORD.replace('head1', 'head2')])(
    'is not read from “%s”',
    text => {
      expect(parseSignedHead(text)).toBeUndefined();
    },
  );

  it('is signed over its own kind of bytes: the prefix of a checkpoint, then the canonical text', () => {
    const bytes = checkpointBytes(head);
    expect(bytes[0]).toBe(0x06);
    expect(new TextDecoder().decode(bytes.slice(1))).toBe(
      `{"hash":"${head.hash}","seq":3,"stream":"pilot/p1","v":1,"workspace":"w1"}`,
    );
  });
});
