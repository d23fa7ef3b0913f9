import { beforeAll, describe, expect, it } from 'vitest';
import { chainEntry, type Entry, headOf } from '#domain/chain/entry.ts';
import type { Evidence } from '#evidence-file/evidence.ts';
import { codesIn, onEntry, onEvents, withEntries } from '../finding.ts';
import { chainOf, evidenceOf, life } from '../sample-evidence.ts';

let evidence: Evidence;
beforeAll(async () => {
  evidence = await evidenceOf(await chainOf(life));
});

/** What is found when whoever holds the key changes the evidence and seals it again. */
const foundInside = (change: (evidence: Evidence) => Evidence): Promise<string[]> =>
  codesIn(change(evidence));

describe('what was changed by whoever holds the key is caught by its own code', () => {
  it.each<readonly [string, (evidence: Evidence) => Evidence, readonly string[]]>([
    ['an entry deleted', withEntries([1, 2, 3, 4, 6, 7, 8]), ['sequence_gap', 'broken_link']],
    [
      'the first entry deleted',
      withEntries([2, 3, 4, 5, 6, 7, 8]),
      ['sequence_gap', 'broken_link', 'verdict_not_computable'],
    ],
    [
      'two entries swapped',
      withEntries([1, 2, 3, 5, 4, 6, 7, 8]),
      ['sequence_gap', 'broken_link', 'time_went_back'],
    ],
    ['an entry twice', withEntries([1, 2, 3, 4, 4, 5, 6, 7, 8]), ['sequence_gap', 'broken_link']],
    ['the tail cut', withEntries([1, 2, 3, 4, 5, 6, 7]), ['tail_cut']],
    [
      'a header changed',
      onEntry(4, each => ({ ...each, header: { ...each.header, actor: 'vp' } })),
      ['header_changed'],
    ],
    [
      'a figure changed',
      onEvents(4, event => ({ ...event, measuredTo: '2026-01-30' })),
      ['payload_changed'],
    ],
    [
      'words changed',
      onEvents(8, event =>
        'words' in event ? { ...event, words: { ...event.words, text: 'All is well.' } } : event,
      ),
      ['text_changed'],
    ],
    [
      'a name changed',
      whole => ({
        ...whole,
        people: { ...whole.people, vp: { ...whole.people['vp'], text: 'Somebody Else' } } as never,
      }),
      ['name_changed'],
    ],
    [
      'a row changed',
      whole => ({
        ...whole,
        rows: Object.fromEntries(
          Object.entries(whole.rows).map(([digest, rows]) => [digest, rows.with(0, ['x', '0'])]),
        ),
      }),
      ['rows_changed', 'rows_missing'],
    ],
    ['rows taken out', whole => ({ ...whole, rows: {} }), ['rows_missing']],
    [
      'the head of another entry',
      onEntry(3, each => ({ ...each, signedHead: evidence.head })),
      ['head_misplaced'],
    ],
    [
      'a key under another name',
      whole => ({ ...whole, keys: whole.keys.map(key => ({ ...key, id: 'ab'.repeat(16) })) }),
      ['key_mislabeled', 'key_unknown'],
    ],
  ])('%s', async (_, change, codes) => {
    expect(new Set(await foundInside(change))).toEqual(new Set(codes));
  });

  it('another pilot’s entry spliced in', async () => {
    const other = await chainOf(life, { stream: 'pilot/P2' });
    const found = await foundInside(whole => ({
      ...whole,
      entries: whole.entries.with(3, other[3] as Entry),
    }));
    expect(new Set(found)).toEqual(new Set(['foreign_entry', 'broken_link']));
  });

  it('an entry inserted, and chained to the one before it', async () => {
    const third = evidence.entries[2] as Entry;
    const { events, commandSalt } = third.payload;
    const inserted = chainEntry({ ...third.header, events, commandSalt }, headOf(third));
    const found = await foundInside(whole => ({
      ...whole,
      entries: whole.entries.toSpliced(3, 0, inserted),
    }));
    expect(found).toEqual(['sequence_gap', 'broken_link']);
  });
});
