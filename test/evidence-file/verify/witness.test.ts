import { beforeAll, describe, expect, it } from 'vitest';
import { formatSignedHead } from '#domain/chain/signed-head.ts';
import type { Evidence } from '#evidence-file/evidence.ts';
import { keyFile } from '#signing/key-file.ts';
import { happened } from '#test/domain/pilot/given.ts';
import { testSigning } from '#test/signing/test-key.ts';
import { codesOf } from '../finding.ts';
import { chainOf, evidenceOf, fileOf, life } from '../sample-evidence.ts';

let evidence: Evidence;
let file = '';
beforeAll(async () => {
  evidence = await evidenceOf(await chainOf(life));
  file = await fileOf(evidence);
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
