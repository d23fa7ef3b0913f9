import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './setup/command.mjs';
import { ROOT } from './setup/root.mjs';

/** Share of mutants, in percent, that the tests have to notice. */
const LEAST = 85;

/**
 * `npm run mutation [folder …]`: changes `functions/domain` in every small way that Stryker knows, a folder at a time,
 * and counts which changes the folder's own tests notice. What is known from the run before is kept in
 * `dist/mutation`. Prints a line a folder and each survivor, and exits with 1 below 85 %: see `docs/mutation.md`.
 */
command(async () => {
  const { secondsSince } = await import('./setup/progress.mjs');
  const wanted = process.argv.slice(2);
  const folders = wanted.length > 0 ? wanted : readdirSync(join(ROOT, 'functions/domain')).sort();
  const total = { noticed: 0, survived: 0 };
  for (const folder of folders) {
    const start = performance.now();
    const { noticed, survivors } = await mutate(folder);
    total.noticed += noticed;
    total.survived += survivors.length;
    console.log(`${lineOf(folder, noticed, survivors.length)}, ${secondsSince(start)} s`);
    for (const each of survivors) console.log(`  ${each}`);
  }
  console.log(lineOf('together', total.noticed, total.survived));
  if (scoreOf(total.noticed, total.survived) < LEAST) process.exitCode = 1;
});

/** @param {string} folder */
async function mutate(folder) {
  const { Stryker } = await import('@stryker-mutator/core');
  const { mutationOptions } = await import('./mutation/options.mjs');
  // Read by kept-tests.mjs in the processes that Stryker starts.
  process.env['MUTATED_FOLDER'] = folder;
  const mutants = await new Stryker(mutationOptions(folder)).runMutationTest();
  const ofStatus = (/** @type {string[]} */ ...statuses) =>
    mutants.filter(({ status }) => statuses.includes(status));
  return {
    noticed: ofStatus('Killed', 'Timeout').length,
    survivors: ofStatus('Survived', 'NoCoverage').map(inWords),
  };
}

/** @param {{ fileName: string, status: string, mutatorName: string, replacement?: string | undefined, location: { start: { line: number, column: number } } }} mutant */
function inWords({ fileName, status, location: { start }, mutatorName, replacement = '' }) {
  const path = fileName.slice(fileName.indexOf('functions/domain'));
  const now = replacement.replace(/\s+/g, ' ').slice(0, 100);
  const untested = status === 'NoCoverage' ? ' (no test comes here)' : '';
  return `${path}:${start.line}:${start.column} ${mutatorName} → ${now}${untested}`;
}

/**
 * @param {number} noticed
 * @param {number} survived
 */
const scoreOf = (noticed, survived) => (100 * noticed) / (noticed + survived);

/**
 * @param {string} name
 * @param {number} noticed
 * @param {number} survived
 */
const lineOf = (name, noticed, survived) =>
  `${name}: ${scoreOf(noticed, survived).toFixed(1)} % of ${noticed + survived} mutants noticed`;
