import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#domain/chain/entry.ts';
import { dropWords, freeTextsIn } from '#domain/chain/free-text.ts';
import { isRecordedRedaction } from '#domain/chain/recorded-redaction.ts';
import { chains } from './entries.ts';

const oneEntry = chains({ minLength: 1, maxLength: 1 }).map(([entry]) => entry as Entry);

const commitmentsIn = (entry: Entry): Set<string> =>
  new Set(freeTextsIn(entry.payload).map(({ commitment }) => commitment));

const without = (entry: Entry, commitments: ReadonlySet<string>): Entry => ({
  ...entry,
  payload: dropWords(entry.payload, commitments),
});

describe('a changed ledger entry', () => {
  it('is a recorded redaction when words went that its stream names as erased', () => {
    fc.assert(
      fc.property(oneEntry, entry => {
        const all = commitmentsIn(entry);
        expect(isRecordedRedaction(entry, without(entry, all), all)).toBe(true);
      }),
    );
  });

  it('may lose less than was named: an erasure goes through a stream entry by entry', () => {
    fc.assert(
      fc.property(oneEntry, entry => {
        expect(isRecordedRedaction(entry, entry, commitmentsIn(entry))).toBe(true);
      }),
    );
  });

  it('is none when words went that nothing names', () => {
    fc.assert(
      fc.property(oneEntry, entry => {
        const all = commitmentsIn(entry);
        expect(isRecordedRedaction(entry, without(entry, all), new Set())).toBe(all.size === 0);
      }),
    );
  });

  it.each([
    ['its header', (entry: Entry) => ({ ...entry, header: { ...entry.header, actor: 'other' } })],
    ['a fact', (entry: Entry) => ({ ...entry, payload: { ...entry.payload, events: [] } })],
    [
      'its hash',
      (entry: Entry) => ({ ...entry, header: { ...entry.header, hash: '0'.repeat(64) } }),
    ],
  ])('is none when %s changed besides', (_, change) => {
    fc.assert(
      fc.property(oneEntry, entry => {
        const all = commitmentsIn(entry);
        expect(isRecordedRedaction(entry, change(without(entry, all)), all)).toBe(false);
      }),
    );
  });

  it('is none when it is gone', () => {
    fc.assert(
      fc.property(oneEntry, entry => {
        expect(isRecordedRedaction(entry, undefined, commitmentsIn(entry))).toBe(false);
      }),
    );
  });
});
