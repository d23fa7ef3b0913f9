import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainEntry, type Entry, headOf, NO_PREVIOUS } from '#domain/chain/entry.ts';
import { chains, threeEntries } from './entries.ts';

describe('an entry', () => {
  it('follows the one before it: next number, its hash, never an earlier time', () => {
    fc.assert(
      fc.property(chains({ minLength: 2, maxLength: 6 }), entries => {
        entries.reduce((before, entry) => {
          expect(entry.header.seq).toBe(before.header.seq + 1);
          expect(entry.header.prev).toBe(before.header.hash);
          expect(entry.header.at >= before.header.at).toBe(true);
          return entry;
        });
      }),
    );
  });

  it('that is the first has number 1 and nothing before it', () => {
    expect(threeEntries[0]?.header).toMatchObject({ seq: 1, prev: NO_PREVIOUS });
  });

  it('moves up to the time of the entry before, should the clock have gone back', () => {
    const [first] = threeEntries as [Entry];
    const { events, commandSalt } = first.payload;
    const late = chainEntry(
      { ...first.header, events, commandSalt, at: '2020-01-01T00:00:00.000Z' },
      headOf(first),
    );
    expect(late.header.at).toBe(first.header.at);
  });

  it('says under which clock it was made, and nothing where that was the real one', () => {
    const [first] = threeEntries as [Entry];
    const { simulated: _none, ...header } = first.header;
    const draft = { ...header, events: [], commandSalt: first.payload.commandSalt };
    expect(chainEntry(draft, undefined).header).not.toHaveProperty('simulated');
    expect(chainEntry({ ...draft, simulated: true }, undefined).header.simulated).toBe(true);
  });

  it('covers what it was salted with', () => {
    const [first] = threeEntries as [Entry];
    expect(first.payload).toHaveProperty('commandSalt.commitment');
    const draft = { ...first.header, events: first.payload.events };
    const hashes = ['a', 'b'].map(
      commitment => chainEntry({ ...draft, commandSalt: { commitment } }, undefined).header.hash,
    );
    expect(new Set(hashes).size).toBe(2);
  });

  it('keeps this hash for good: what is signed today is verified in ten years', () => {
    expect(threeEntries.map(entry => entry.header.hash)).toEqual([
      '9b32798ecda929b0fbb5a096c0edbdc4f1394bf486ef614f93ba7c4386ca42f0',
      '5fe48d67f9e8e656791f20be2284f2d1fe9dfd134d5cd175efb6144b7282247d',
      'eb901c3a46aa29a2271a65836827c91d9e8ffdf2b3442a55f674583a2ef2c292',
    ]);
  });
});
