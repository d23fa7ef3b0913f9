import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '#evidence-file/evidence.ts';
import { keyFile } from '#signing/key-file.ts';
import { testSigning } from '#test/signing/test-key.ts';
import { codesOf, withEntries } from '../finding.ts';
import { chainOf, evidenceOf, fileOf, life, withData } from '../sample-evidence.ts';

let evidence: Evidence;
let file = '';
beforeAll(async () => {
  evidence = await evidenceOf(await chainOf(life));
  file = await fileOf(evidence);
});

/** What is found when somebody without the key changes the data in the file. */
const foundOutside = (change: (evidence: Evidence) => Evidence): Promise<string[]> =>
  codesOf(withData(file, evidence, change(evidence)));

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
    expect(await codesOf(file.replace('{"document":', '{ "document":'))).toEqual([
      'data_respelled',
    ]);
    expect(await codesOf('<p>Nothing</p>')).toEqual(['data_unreadable']);
  });
});
