import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/chain/canonical.ts';
import { chainEntry, type Entry, headOf } from '#domain/chain/entry.ts';
import { formatSignedHead } from '#domain/chain/signed-head.ts';
import { charterHash } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Evidence } from '#evidence-file/evidence.ts';
import { keyFile } from '#signing/key-file.ts';
import { happened } from '#test/domain/pilot/given.ts';
import { charter, proposed } from '#test/domain/pilot/story.ts';
import { testSigning } from '#test/signing/test-key.ts';
import { inLines, reportOn } from '../../scripts/verify.ts';
import {
  beforeVerdict,
  chainOf,
  evidenceOf,
  fileOf,
  life,
  SIGNING,
  verdictEvents,
  withData,
} from './sample-evidence.ts';

let evidence: Evidence;
let file = '';
beforeAll(async () => {
  evidence = await evidenceOf(await chainOf(life));
  file = await fileOf(evidence);
});

/** The codes of everything that does not hold, each once. */
async function codesOf(html: string, witness?: string): Promise<string[]> {
  const { checks } = await reportOn(html, witness);
  return [...new Set(checks.flatMap(({ failures }) => failures.map(({ code }) => code)))];
}

/** What is found when whoever holds the key changes the evidence and seals it again. */
const foundInside = async (change: (evidence: Evidence) => Evidence): Promise<string[]> =>
  codesOf(await fileOf(change(evidence)));

/** What is found when somebody without the key changes the data in the file. */
const foundOutside = (change: (evidence: Evidence) => Evidence): Promise<string[]> =>
  codesOf(withData(file, evidence, change(evidence)));

const onEntry =
  (seq: number, change: (entry: Entry) => Entry) =>
  (whole: Evidence): Evidence => ({
    ...whole,
    entries: whole.entries.map(each => (each.header.seq === seq ? change(each) : each)),
  });

const onEvents = (seq: number, change: (event: PilotEvent) => object) =>
  onEntry(seq, entry => ({
    ...entry,
    payload: {
      ...entry.payload,
      events: entry.payload.events.map(event => change(event as PilotEvent)),
    },
  }));

const withEntries = (order: readonly number[]) => (whole: Evidence) => ({
  ...whole,
  entries: order.flatMap(seq => whole.entries[seq - 1] ?? []),
});

describe('a file as it was made', () => {
  it('fits, and says what was computed again in words', async () => {
    const report = await reportOn(file);
    expect(report.holds).toBe(true);
    expect(report.checks.map(({ id }) => id)).toEqual(['file', 'record', 'charter', 'verdict']);
    const lines = inLines(report).join('\n');
    expect(lines).toContain('The record is whole: 8 entries');
    expect(lines).toContain('3 of them carry a signature that fits.');
    expect(lines).toContain('Marcus Bell: version 1');
    expect(lines).toContain('Close rate: met. Between 7.7 and 22 points better, 90% sure.');
    expect(lines).toMatch(/Everything fits\.$/);
  });

  it('escapes what people typed, in its text and in its data', () => {
    expect(file).not.toContain('<strong>unusual');
    expect(file).toContain('&#60;strong&#62;unusual');
    expect(file).toContain('\\u003cstrong>unusual');
  });

  it('fits when words, salts and names were taken out', async () => {
    const redacted = JSON.parse(canonicalJson(evidence), (name, value) =>
      name === 'salt' || name === 'text' ? undefined : value,
    ) as Evidence;
    expect(await codesOf(withData(file, evidence, redacted))).toEqual(['document_changed']);
    expect(await codesOf(await fileOf(redacted))).toEqual([]);
  });
});

describe('a witness', () => {
  const headAt = (seq: number): string => {
    const head = evidence.entries[seq - 1]?.signedHead;
    if (!head) throw new Error(`Entry ${seq} is not signed.`);
    return formatSignedHead(head);
  };

  it('from the signer’s mail fits', async () => {
    expect(await codesOf(file, headAt(3))).toEqual([]);
    expect(await codesOf(file, ` ${headAt(8).slice(0, 70)}\n${headAt(8).slice(70)} `)).toEqual([]);
  });

  it('shows that the end was cut off, by whoever holds the key too', async () => {
    const cut = await fileOf(await evidenceOf(evidence.entries.slice(0, 6)));
    expect(await codesOf(cut)).toEqual([]);
    expect(await codesOf(cut, headAt(7))).toEqual(['witness_missing']);
  });

  it('shows that the record was rewritten and signed anew, with the same key or another', async () => {
    const others = life.with(
      4,
      happened('2026-01-11', 'lead', { type: 'PilotStarted', on: '2026-01-12' }),
    );
    const rewritten = await fileOf(await evidenceOf(await chainOf(others)));
    expect(await codesOf(rewritten, headAt(3))).toEqual([]);
    expect(await codesOf(rewritten, headAt(8))).toEqual(['witness_differs']);
    const signing = testSigning(await keyFile(undefined));
    const entries = await chainOf(others, { signing });
    const another = await fileOf(await evidenceOf(entries, signing), signing);
    expect(await codesOf(another)).toEqual([]);
    expect(await codesOf(another, headAt(8))).toEqual(['witness_differs', 'key_unknown']);
  });

  it('from another pilot is told apart', async () => {
    const other = await chainOf(life, { stream: 'pilot/P2' });
    const head = other.find(({ signedHead }) => signedHead)?.signedHead;
    if (!head) throw new Error('No entry is signed.');
    expect(await codesOf(file, formatSignedHead(head))).toEqual(['witness_foreign']);
  });

  it.each([
    ['something else', 'head1', ['witness_unreadable']],
    ['nothing', '', ['witness_unreadable']],
  ])('that is %s is told to be none', async (_, text, codes) => {
    expect(await codesOf(file, text)).toEqual(codes);
  });

  it('that was changed does not count', async () => {
    const word = headAt(3);
    const changed = `${word.slice(0, -2)}${word.endsWith('A') ? 'BQ' : 'AA'}`;
    expect(await codesOf(file, changed)).toEqual(['signature_wrong']);
  });
});

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

describe('a record that was made up from its beginning', () => {
  const madeUp = async (...history: Parameters<typeof chainOf>[0]): Promise<string[]> =>
    codesOf(await fileOf(await evidenceOf(await chainOf(history))));

  it('with a charter under the fingerprint of another', async () => {
    const other = { ...charter, costCap: '9000' };
    const [draft, proposal] = proposed;
    const changed = proposal?.events.map(event =>
      event.type === 'CharterProposed' ? { ...event, charter: other } : event,
    );
    if (!draft) throw new Error('There is no draft.');
    expect(await madeUp(draft, happened('2026-01-07', 'lead', ...(changed ?? [])))).toEqual([
      'charter_changed',
    ]);
  });

  it('with a signature under another version than the one that was shown', async () => {
    const second = { ...charter, costCap: '9000' };
    const proposal = (version: number, text: typeof charter): PilotEvent => ({
      type: 'CharterProposed',
      version,
      charterHash: charterHash(version, text),
      charter: text,
    });
    expect(
      await madeUp(
        ...proposed,
        happened('2026-01-08', 'lead', proposal(2, second)),
        happened('2026-01-09', 'vp', {
          type: 'CharterSigned',
          version: 2,
          charterHash: charterHash(1, charter),
          signer: 'vp',
        }),
      ),
    ).toEqual(['signature_misplaced']);
  });

  it('with a verdict that does not follow', async () => {
    const reached = verdictEvents(beforeVerdict).map(event =>
      event.type === 'VerdictReached'
        ? { ...event, verdict: { ...event.verdict, outcome: 'not-met' as const } }
        : event,
    );
    expect(await madeUp(...beforeVerdict, happened('2026-02-01', 'lead', ...reached))).toEqual([
      'verdict_differs',
    ]);
  });
});

describe('what was changed by somebody without the key', () => {
  it.each<readonly [string, (evidence: Evidence) => Evidence]>([
    ['an entry deleted', withEntries([1, 2, 3, 5, 6, 7, 8])],
    ['the tail cut', withEntries([1, 2, 3, 4, 5, 6])],
    ['rows taken out', whole => ({ ...whole, rows: {} })],
    ['another date', whole => ({ ...whole, madeAt: '2026-02-04T10:15:00.000Z' })],
  ])('breaks the seal: %s', async (_, change) => {
    expect(await foundOutside(change)).toContain('signature_wrong');
  });

  it('shows when they seal it with a key of their own', async () => {
    const theirs = testSigning(await keyFile(undefined));
    const changed = { ...evidence, madeAt: '2026-02-04T10:15:00.000Z' };
    expect(await codesOf(await fileOf(changed, theirs))).toEqual(['key_unknown']);
  });

  it('shows in the readable text too, and in the spelling of the data', async () => {
    expect(await codesOf(file.replace('Who signed', 'Who agreed'))).toEqual(['document_changed']);
    expect(await codesOf(file.replace('{"document":1', '{ "document":1'))).toEqual([
      'data_respelled',
    ]);
    expect(await codesOf('<p>Nothing</p>')).toEqual(['data_unreadable']);
  });
});

describe('a corrected method', () => {
  const byOldMethod = verdictEvents(beforeVerdict).map(event =>
    event.type === 'VerdictReached'
      ? {
          ...event,
          verdict: {
            ...event.verdict,
            criteria: event.verdict.criteria.map(each => ({
              ...each,
              method: each.method?.replace(/\/\d+$/, '/0') ?? '',
              estimate: '0.2',
            })),
          },
        }
      : event,
  );
  const uncorrected = [...beforeVerdict, happened('2026-02-01', 'lead', ...byOldMethod)];

  it('leaves the old verdict on record beside the new one, and both are shown', async () => {
    const [, reached] = verdictEvents(beforeVerdict);
    const corrected = [...uncorrected, happened('2026-03-01', 'lead', reached as PilotEvent)];
    const html = await fileOf(await evidenceOf(await chainOf(corrected)));
    const report = await reportOn(html);
    expect(report.holds).toBe(true);
    expect(inLines(report).join('\n')).toContain('by a method that was corrected since');
    expect(html).toContain('An earlier verdict: Met');
    expect(html).toContain('The verdict on record: Met');
  });

  it('is asked for where the old verdict is the last one', async () => {
    expect(await codesOf(await fileOf(await evidenceOf(await chainOf(uncorrected))))).toEqual([
      'method_unknown',
    ]);
  });
});

describe('keys that were replaced', () => {
  it('still check what they signed', async () => {
    const { keys } = evidence;
    const next = testSigning(await keyFile(undefined));
    const both = { ...next, publicKeys: async () => [...keys, ...(await next.publicKeys())] };
    const later = await evidenceOf(evidence.entries, both);
    expect(later.head.key).not.toBe(evidence.head.key);
    expect(await codesOf(await fileOf(later, both))).toEqual([]);
    expect(await SIGNING.publicKeys()).toHaveLength(1);
  });
});
