import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { casesOf, type Reference } from '../test/reference/reference.ts';
import { REFERENCES } from '../test/reference/references.ts';

const folder = fileURLToPath(new URL('../test/reference/', import.meta.url));

/** One case a line, its vectors separated by semicolons. */
const asText = (reference: Reference): string =>
  casesOf(reference)
    .map(vectors => vectors.map(vector => vector.join(',')).join(';'))
    .join('\n');

/**
 * `npm run reference:statistics [-- NAME …]`: runs the R counterpart of every statistics method on the 200 seeded inputs
 * of `test/reference/`, and stores what it answers under `test/reference/output/`, with the version of R and of the
 * package. Needs `Rscript` and the packages that the scripts load. Run after a change of inputs.
 */
export function main(wanted: readonly string[]): void {
  for (const reference of REFERENCES) {
    if (wanted.length > 0 && !wanted.includes(reference.name)) continue;
    const answer = execFileSync('Rscript', ['--vanilla', `${reference.name}.R`], {
      cwd: folder,
      input: asText(reference),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    writeFileSync(`${folder}output/${reference.name}.txt`, answer);
    console.log(
      `${reference.name}: ${answer.split('\n').length} lines from ${reference.counterpart}`,
    );
  }
}
