import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '#evidence-file/evidence.ts';
import { keyFile } from '#signing/key-file.ts';
import { testSigning } from '#test/signing/test-key.ts';
import { codesOf } from '../finding.ts';
import { chainOf, evidenceOf, fileOf, life, SIGNING } from '../sample-evidence.ts';

let evidence: Evidence;
beforeAll(async () => {
  evidence = await evidenceOf(await chainOf(life));
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
