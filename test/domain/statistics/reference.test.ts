import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASES, casesOf, relativeDifference } from '#test/reference/reference.ts';
import { REFERENCES } from '#test/reference/references.ts';

/** What R answered, without the lines that name its version: one case a line. */
function storedAnswers(name: string): { readonly header: string; readonly answers: number[][] } {
  const file = new URL(`../../reference/output/${name}.txt`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return {
    header: lines[0] ?? '',
    answers: lines.slice(1).map(line => line.split(' ').map(Number)),
  };
}

describe('every method against a second implementation, on 200 random inputs', () => {
  it.each(REFERENCES)('$name agrees with $counterpart', reference => {
    const { header, answers } = storedAnswers(reference.name);
    expect(header).toMatch(/^# R version \d/);
    expect(answers).toHaveLength(CASES);
    let largest = 0;
    for (const [index, vectors] of casesOf(reference).entries()) {
      const ours = reference.figuresOf(vectors);
      const theirs = answers[index] ?? [];
      expect(ours).toHaveLength(theirs.length);
      for (const [figure, value] of ours.entries())
        largest = Math.max(largest, relativeDifference(value, theirs[figure] ?? Number.NaN));
    }
    console.log(`${reference.name}: largest relative difference ${largest.toExponential(1)}`);
    expect(largest).toBeLessThanOrEqual(reference.tolerance);
  });
});
