import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FAILURE_CODES } from '#evidence-file/failure.ts';

it('docs/evidence-file.md explains every code that a check can give, and no other', () => {
  const page = readFileSync(new URL('../../docs/evidence-file.md', import.meta.url), 'utf8');
  const explained = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code);
  expect(explained.toSorted()).toEqual(FAILURE_CODES.toSorted());
});
