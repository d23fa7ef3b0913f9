import fc from 'fast-check';
import { hashText } from '#domain/chain/canonical.ts';
import { chainEntry, type Entry, type EntryDraft, headOf } from '#domain/chain/entry.ts';
import { type FreeText, sealText } from '#domain/chain/free-text.ts';

const hex = (digits: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: digits, maxLength: digits });

const freeText: fc.Arbitrary<FreeText> = fc
  .tuple(fc.string({ unit: 'grapheme' }), hex(32))
  .map(([text, salt]) => sealText(text, salt));

/** Plain data as events hold it: whole numbers (others are decimal strings), no half characters. */
const plainData = fc.anything({
  key: fc.string({ unit: 'grapheme' }).filter(key => key !== '__proto__'),
  values: [fc.integer(), fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null)],
  maxDepth: 3,
});

const event = fc.record({
  type: fc.constantFrom('added', 'noted'),
  value: plainData,
  words: freeText,
});

const draft: fc.Arbitrary<EntryDraft<unknown>> = fc.record(
  {
    workspace: fc.constant('w1'),
    stream: fc.constant('pilot/p1'),
    at: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map(date => date.toISOString()),
    actor: fc.constantFrom('ana', 'bo', 'system'),
    assurance: fc.constantFrom('link' as const, 'code' as const, 'sso' as const, 'system' as const),
    commandId: fc.uuid({ version: 7 }),
    commandHash: hex(64),
    simulated: fc.constant(true as const),
    events: fc.array(event, { minLength: 1, maxLength: 3 }),
    commandSalt: hex(32).map(salt => sealText('', salt)),
  },
  {
    requiredKeys: [
      'workspace',
      'stream',
      'at',
      'actor',
      'assurance',
      'commandId',
      'commandHash',
      'events',
      'commandSalt',
    ],
  },
);

export function chainOf(drafts: readonly EntryDraft<unknown>[]): Entry[] {
  const chain: Entry[] = [];
  for (const next of drafts) {
    const last = chain.at(-1);
    chain.push(chainEntry(next, last && headOf(last)));
  }
  return chain;
}

/** Streams of any events at any times. */
export const chains = (lengths: { minLength: number; maxLength: number }): fc.Arbitrary<Entry[]> =>
  fc.array(draft, lengths).map(chainOf);

/** A draft with every kind of member that an entry can have. */
export const draftOf = (
  n: number,
  key = { workspace: 'w1', stream: 'pilot/p1' },
  first: object = {
    type: 'noted',
    amount: `1${n}.50`,
    count: n,
    open: false,
    none: null,
    empty: '',
    list: ['a', { b: 1 }],
  },
): EntryDraft<unknown> => ({
  ...key,
  at: `2026-03-${String(n).padStart(2, '0')}T09:00:00.000Z`,
  actor: `person-${n}`,
  assurance: 'code',
  commandId: `01950000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  commandHash: hashText('command', String(n)),
  simulated: true,
  events: [first, { type: 'said', words: sealText(`It stalls – “again” ${n}`, '1a'.repeat(16)) }],
  commandSalt: sealText('', '2b'.repeat(16)),
});

export const threeEntries: readonly Entry[] = chainOf([1, 2, 3].map(n => draftOf(n)));
