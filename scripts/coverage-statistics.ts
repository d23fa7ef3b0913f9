import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IGNORING_PEOPLE } from '../test/reference/coverage-of-clusters.ts';
import type { Scenario } from '../test/reference/coverage-scenario.ts';
import { SCENARIOS } from '../test/reference/coverage-scenarios.ts';
import { variates } from '../test/reference/random-variates.ts';

type Cell = {
  readonly size: number;
  /** Share of answered trials whose interval holds the truth. NaN where none was answered. */
  readonly coverage: number;
  readonly refused: number;
  readonly warned: number;
};

function simulate(scenario: Scenario, size: number): Cell {
  const random = variates(`coverage ${scenario.method} ${scenario.data} ${size}`);
  let held = 0;
  let refused = 0;
  let warned = 0;
  for (let trial = 0; trial < scenario.trials; trial++) {
    const { result, truth } = scenario.simulate(random, size);
    if (result.kind === 'refusal') {
      refused += 1;
      continue;
    }
    const [lower, upper] = result.interval;
    if (lower <= truth && truth <= upper) held += 1;
    if (result.warnings.some(({ code }) => code === 'coverage_off_nominal')) warned += 1;
  }
  const answered = scenario.trials - refused;
  return {
    size,
    coverage: held / answered,
    refused: refused / scenario.trials,
    warned: warned / Math.max(1, answered),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function asText({ coverage, refused, warned }: Cell): string {
  if (refused > 0.99) return 'refused';
  return [
    percent(coverage),
    ...(warned > 0 ? [warned > 0.99 ? 'warned' : `warned in ${percent(warned)}`] : []),
    ...(refused > 0 ? [`refused in ${percent(refused)}`] : []),
  ].join(', ');
}

const isUnsaid = ({ coverage, warned }: Cell): boolean =>
  (coverage < 0.93 || coverage > 0.97) && warned === 0;

const HEADER = '| method | data | size | holds the truth |\n| --- | --- | --- | --- |';

/**
 * `npm run coverage:statistics [-- METHOD]`: simulates how often each method's 95 % interval holds the truth at the
 * sizes that pilots have, and writes the table into `docs/statistics.md`; of one METHOD it prints the rows alone.
 * Seeded: the same table on every machine. Exits with 1 where a method leaves 93 to 97 % without a warning or a
 * refusal. Takes under half an hour.
 */
export function main([wanted]: readonly string[]): void {
  const unsaid: string[] = [];
  const rowsOf = (scenario: Scenario, mayFail: boolean): string[] =>
    scenario.sizes.map(size => {
      const cell = simulate(scenario, size);
      const row = `| ${scenario.method} | ${scenario.data} | ${size} | ${asText(cell)} |`;
      if (isUnsaid(cell) && !mayFail) unsaid.push(row);
      console.log(row);
      return row;
    });
  const scenarios = SCENARIOS.filter(
    ({ method }) => wanted === undefined || method.includes(wanted),
  );
  const rows = scenarios.flatMap(scenario => rowsOf(scenario, false));
  if (wanted === undefined) writeTable([...rows, ...rowsOf(IGNORING_PEOPLE, true)]);
  if (unsaid.length > 0) {
    console.error(`Outside 93 to 97 % and not said:\n${unsaid.join('\n')}`);
    process.exitCode = 1;
  }
}

function writeTable(rows: readonly string[]): void {
  const file = fileURLToPath(new URL('../docs/statistics.md', import.meta.url));
  const page = readFileSync(file, 'utf8');
  const [before, after] = page.split(/<!-- coverage -->[\s\S]*<!-- \/coverage -->/);
  const table = [HEADER, ...rows].join('\n');
  writeFileSync(file, `${before}<!-- coverage -->\n${table}\n<!-- /coverage -->${after}`);
}
