import { expect, it } from 'vitest';
import { embedded } from '#evidence-file/evidence.ts';
import { splitFile } from '#evidence-file/read.ts';
import { verifyEvidence } from '#evidence-file/verify.ts';
import { chainOf, evidenceOf, fileOf, life } from './sample-evidence.ts';

/** How long the walk may take; what it has not come to by then is left out evenly. */
const LONGEST_MS = 30_000;

/** Positions spread evenly: halves, quarters, eighths, so that a walk that ends early has been everywhere. */
function* spread(length: number): Generator<number> {
  const seen = new Set<number>();
  for (let step = 2 ** Math.floor(Math.log2(length)); step >= 1; step /= 2)
    for (let at = 0; at < length; at += step)
      if (!seen.has(at)) {
        seen.add(at);
        yield at;
      }
}

const another = (character: string): string => (character === '0' ? '1' : '0');

it('no byte of the data or of the seal can be changed without being caught', async () => {
  const evidence = await evidenceOf(await chainOf(life));
  const parts = splitFile(await fileOf(evidence));
  if (!parts) throw new Error('The file has no parts.');
  expect(parts.evidence).toBe(embedded(evidence));
  const reads = (body: string) => body === parts.document;
  expect((await verifyEvidence({ ...parts, reads })).holds).toBe(true);

  const codes = new Map<string, number>();
  const missed: string[] = [];
  let tried = 0;
  const until = performance.now() + LONGEST_MS;
  for (const part of ['seal', 'evidence'] as const) {
    const text = parts[part];
    for (const at of spread(text.length)) {
      if (performance.now() > until) break;
      const changed = text.slice(0, at) + another(text[at] ?? '') + text.slice(at + 1);
      const { holds, checks } = await verifyEvidence({ ...parts, [part]: changed, reads });
      tried += 1;
      if (holds) missed.push(`${part} ${at}: ${text.slice(at - 20, at + 20)}`);
      for (const { code } of checks.flatMap(({ failures }) => failures))
        codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  }
  const bytes = parts.evidence.length + parts.seal.length;
  console.log(
    `${tried} of ${bytes} bytes changed, ${missed.length} missed;`,
    Object.fromEntries(codes),
  );
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(1000);
}, 90_000);
