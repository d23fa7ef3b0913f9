import { describe, expect, it } from 'vitest';
import { DOCUMENT_VERSION, renderDocument } from '#evidence-file/document.ts';
import type { Evidence } from '#evidence-file/evidence.ts';
import { chainOf, evidenceOf, life } from './sample-evidence.ts';

/** Evidence of the sample pilot under a key that is the same in every run. */
async function sample(): Promise<Evidence> {
  const evidence = await evidenceOf(await chainOf(life));
  const key = '0123456789abcdef'.repeat(2);
  const keys = [{ id: key, spki: '', since: '2026-01-01T00:00:00.000Z' }];
  return { ...evidence, keys, keysAt: 'https://countersign.test/keys' };
}

describe('the text of an evidence file', () => {
  // Whoever verifies an older file with newer code is told that its text was changed, unless it has another number.
  it('is written under a number of its own: raise DOCUMENT_VERSION with every change of it', async () => {
    const { body } = renderDocument(await sample());
    await expect(`${body}\n`).toMatchFileSnapshot(`./documents/version-${DOCUMENT_VERSION}.txt`);
  });
});
