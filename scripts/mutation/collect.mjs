import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectTests, getFn, getHooks } from '@vitest/runner';

/**
 * @typedef {import('@vitest/runner').Suite} Suite
 * @typedef {import('@vitest/runner').VitestRunner} VitestRunner
 */

/**
 * A test as a function that throws, now or later, where the test fails.
 *
 * @typedef {{ readonly id: string, readonly run: () => unknown }} Runnable
 */

/**
 * The pure tests of a folder, loaded once.
 *
 * @param {string} folder
 * @returns {Promise<Runnable[]>}
 */
export async function testsIn(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.test.ts') && !path.endsWith('.slow.test.ts'))
    .map(path => join(folder, path));
  const files = await collectTests(paths, COLLECTOR);
  return files.flatMap(file => {
    for (const { message } of file.result?.errors ?? [])
      throw new Error(`${file.name}: ${message}`);
    return runnable(file, file.name);
  });
}

/** What Vitest needs in order to collect tests without running them. @type {VitestRunner} */
const COLLECTOR = {
  importFile: path => import(pathToFileURL(path).href),
  trace: (/** @type {unknown[]} */ ...spans) => {
    const traced = spans.at(-1);
    return typeof traced === 'function' ? traced() : undefined;
  },
  config: {
    root: process.cwd(),
    name: undefined,
    setupFiles: [],
    passWithNoTests: false,
    testNamePattern: undefined,
    allowOnly: false,
    sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
    chaiConfig: undefined,
    maxConcurrency: 1,
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    retry: 0,
    includeTaskLocation: false,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
  },
};

/**
 * @param {Suite} suite
 * @param {string} path
 * @returns {Runnable[]}
 */
function runnable(suite, path) {
  if (Object.values(getHooks(suite)).some(hooks => hooks.length > 0))
    throw new Error(`${path} has hooks, which are not run here: prepare within the test instead.`);
  return suite.tasks.flatMap(task => {
    if (task.mode !== 'run' && task.mode !== 'queued') return [];
    const id = `${path} › ${task.name}`;
    return task.type === 'suite' ? runnable(task, id) : [{ id, run: getFn(task) }];
  });
}
