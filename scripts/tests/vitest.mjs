import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../setup/root.mjs';
import { countTests } from './count-tests.mjs';

/**
 * Runs one Vitest project, its report for people on standard output.
 *
 * @param {'fast' | 'slow' | 'logs'} project
 * @param {string[]} [files] names of test files, or parts of them; none: all
 */
export async function runVitest(project, files = []) {
  const report = join(ROOT, `dist/test-results/${project}.json`);
  await rm(report, { force: true });
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ];
  const code = await new Promise(resolve => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
    child.on('close', resolve);
  });
  const results = existsSync(report) ? JSON.parse(await readFile(report, 'utf8')) : undefined;
  return countTests(results, code === 0);
}
