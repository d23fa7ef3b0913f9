import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/chain/canonical.ts';
import { type Entry, headerHashOf, payloadHashOf } from '#domain/chain/entry.ts';
import type { FreeText } from '#domain/chain/free-text.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import { chains, threeEntries } from './entries.ts';

/** Everything that a JSON text can become with one of its bytes changed, where that is JSON with another meaning. */
function* changedByAByte(text: string): Generator<unknown> {
  for (let position = 0; position < text.length; position += 1) {
    for (const byte of ['0', 'a', '"']) {
      const changed = parsed(text.slice(0, position) + byte + text.slice(position + 1));
      if (changed !== undefined && canonicalJson(changed) !== text) yield changed;
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const erased = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, member) =>
      name === 'text' || name === 'salt' ? undefined : member,
    ),
  );

describe('the check of a chain', () => {
  it('finds nothing in any chain as it was written', () => {
    fc.assert(
      fc.property(chains({ minLength: 0, maxLength: 6 }), entries => {
        expect(verifyChain(entries)).toEqual([]);
      }),
    );
  });

  it('finds nothing after a round trip through JSON', () => {
    fc.assert(
      fc.property(chains({ minLength: 1, maxLength: 4 }), entries => {
        expect(verifyChain(JSON.parse(JSON.stringify(entries)))).toEqual([]);
      }),
    );
  });

  it('finds nothing once words and their salts are erased', () => {
    fc.assert(
      fc.property(chains({ minLength: 1, maxLength: 4 }), entries => {
        expect(verifyChain(erased(entries) as Entry[])).toEqual([]);
      }),
    );
  });

  it.each([0, 1, 2])('names entry %i + 1 when any one byte of it is changed', index => {
    const original = threeEntries[index] as Entry;
    let changes = 0;
    for (const part of ['header', 'payload'] as const) {
      const text = canonicalJson(original[part]);
      for (const changed of changedByAByte(text)) {
        const entry = { ...original, [part]: changed } as Entry;
        const [first] = verifyChain([...threeEntries.slice(0, index), entry]);
        if (first?.seq !== index + 1) expect.fail(`nothing seen in ${canonicalJson(changed)}`);
        changes += 1;
      }
    }
    expect(changes).toBeGreaterThan(1200);
  });

  it('names the entry that lost one of its members, or gained one', () => {
    const [first, second, third] = threeEntries as [Entry, Entry, Entry];
    for (const name of Object.keys(second.header)) {
      const { [name as 'at']: _dropped, ...header } = second.header;
      const faults = verifyChain([first, { ...second, header } as Entry, third]);
      expect(faults[0]?.seq, name).toBe(2);
    }
    const gained = { ...second, header: { ...second.header, note: 'x' } };
    expect(verifyChain([first, gained, third])).toMatchObject([{ code: 'header_changed', seq: 2 }]);
  });

  it('names an entry with something hidden beside a commitment', () => {
    const [first, second, third] = threeEntries as [Entry, Entry, Entry];
    const [noted, said] = second.payload.events as [object, { words: FreeText }];
    const events = [noted, { ...said, words: { ...said.words, also: 'x' } }];
    const changed = { ...second, payload: { ...second.payload, events } };

    expect(verifyChain([first, changed, third])).toMatchObject([
      { code: 'payload_changed', seq: 2 },
    ]);
  });

  it('names the entry whose words are replaced under its own salt', () => {
    const [first, second, third] = threeEntries as [Entry, Entry, Entry];
    const [noted, said] = second.payload.events as [object, { words: FreeText }];
    const events = [noted, { ...said, words: { ...said.words, text: 'It does not stall' } }];
    const changed = { ...second, payload: { ...second.payload, events } };

    expect(verifyChain([first, changed, third])).toMatchObject([{ code: 'text_changed', seq: 2 }]);
  });

  it('names the next entry when one is rewritten with all its own hashes', () => {
    const [first, second, third] = threeEntries as [Entry, Entry, Entry];
    const payload = { ...second.payload, events: [{ type: 'noted', amount: '99.00' }] };
    const header = { ...second.header, payloadHash: payloadHashOf(payload) };
    const forged = { header: { ...header, hash: headerHashOf(header) }, payload };

    expect(verifyChain([first, forged, third])).toMatchObject([{ code: 'broken_link', seq: 3 }]);
  });

  it('sees an entry dropped, repeated, swapped or taken from another stream', () => {
    const [first, second, third] = threeEntries as [Entry, Entry, Entry];
    const codes = (entries: Entry[]) =>
      verifyChain(entries).map(({ code, seq }) => `${seq} ${code}`);

    expect(codes([first, third])).toEqual(['2 sequence_gap', '2 broken_link']);
    expect(codes([second, third])).toContain('1 sequence_gap');
    expect(codes([first, first, second])).toContain('2 sequence_gap');
    expect(codes([first, third, second])).toContain('3 time_went_back');
    const foreign = { ...second, header: { ...second.header, stream: 'pilot/p2' } };
    expect(codes([first, foreign, third])).toEqual(['2 foreign_entry', '2 header_changed']);
  });
});
