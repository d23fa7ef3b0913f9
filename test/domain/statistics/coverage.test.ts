import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '#test/reference/coverage-scenarios.ts';
import { variates } from '#test/reference/random-variates.ts';
import { estimateOf } from './expect-estimate.ts';

/** Coverage in percent, read from the table that `npm run coverage:statistics` writes. */
function publishedCoverage(): Map<string, string> {
  const page = readFileSync(new URL('../../../docs/statistics.md', import.meta.url), 'utf8');
  const cells = page
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line => line.split('|').map(cell => cell.trim()));
  return new Map(
    cells.map(([, method, data, size, held]) => [`${method} | ${data} | ${size}`, held ?? '']),
  );
}

const published = publishedCoverage();
const CELLS = SCENARIOS.flatMap(scenario =>
  scenario.sizes.map(size => ({
    scenario,
    size,
    held: published.get(`${scenario.method} | ${scenario.data} | ${size}`) ?? 'missing',
  })),
);

describe('coverage of 95 % intervals', () => {
  it.each(CELLS)('is published: $scenario.method, $scenario.data, $size: $held', ({ held }) => {
    expect(held).toMatch(/^(refused$|\d+\.\d %)/);
  });

  it.each(CELLS.filter(({ held }) => held === 'refused'))(
    'is not claimed where the method refuses: $scenario.method, $scenario.data, $size',
    ({ scenario, size }) => {
      expect(scenario.simulate(variates('one pilot'), size).result.kind).toBe('refusal');
    },
  );

  it.each(CELLS.filter(({ held }) => !held.includes('warned') && held !== 'refused'))(
    'is 93 to 97 % where nothing is said: $scenario.method, $scenario.data, $size: $held',
    ({ held }) => {
      expect(Number.parseFloat(held)).toBeGreaterThanOrEqual(93);
      expect(Number.parseFloat(held)).toBeLessThanOrEqual(97);
    },
  );

  it.each(CELLS.filter(({ held }) => held.endsWith('warned')))(
    'is within what the warning says: $scenario.method, $scenario.data, $size: $held',
    ({ scenario, size, held }) => {
      const { result } = scenario.simulate(variates('one pilot'), size);
      const warning = estimateOf(result).warnings.find(
        ({ code }) => code === 'coverage_off_nominal',
      );
      const [, lowest, highest] = warning?.sentence.match(/in ([\d.]+) to ([\d.]+) %/) ?? [];
      expect(Number.parseFloat(held)).toBeGreaterThanOrEqual(Number(lowest));
      expect(Number.parseFloat(held)).toBeLessThanOrEqual(Number(highest));
    },
  );
});
