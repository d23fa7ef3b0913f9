import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner
 * @typedef {import('@stryker-mutator/api/test-runner').DryRunResult} DryRunResult
 * @typedef {import('@stryker-mutator/api/test-runner').MutantRunResult} MutantRunResult
 * @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions
 * @typedef {import('@stryker-mutator/api/core').MutantCoverage} MutantCoverage
 * @typedef {import('./collect.mjs').Runnable} Runnable
 */

/** A test that takes longer, in milliseconds of the processor, is left out: the score can only be lower for it. */
const LONGEST_TEST = 1_000;

/** A test that takes so many times as long once the code is changed would never end: the change was noticed. */
const ENDLESS = 10;
/** Below this, in milliseconds of the processor, other things than the change make up a test's time. */
const SHORTEST_ENDLESS = 500;

/** What each test took of the processor in the first run, for the processes that Stryker starts after it. */
const TIMES = 'test-times.json';

/**
 * What the instrumented code and a test runner tell each other, by Stryker's convention.
 *
 * @type {{ activeMutant?: string | undefined, hitCount?: number, hitLimit?: number | undefined, mutantCoverage?: MutantCoverage }}
 */
const shared = Reflect.get(globalThis, '__stryker__') ?? {};

/**
 * Which test runs, as the instrumented code asks at every step that it takes: where it has taken too long by then, it
 * is ended.
 */
const current = {
  /** @type {string | undefined} */
  test: undefined,
  until: Number.POSITIVE_INFINITY,
  asked: 0,
  get hasTakenTooLong() {
    return userMs() > this.until;
  },
};
Object.defineProperty(shared, 'currentTestId', {
  get() {
    current.asked += 1;
    if (current.asked % 4_096 === 0 && current.hasTakenTooLong)
      throw new Error('It takes too long.');
    return current.test;
  },
});

const userMs = () => process.cpuUsage().user / 1_000;

/**
 * Runs the tests of the mutated folder as functions that are loaded once and called for each mutant, the quickest
 * first. Starting Vitest anew for each costs more than most tests do.
 *
 * @implements {TestRunner}
 */
class KeptTests {
  /** @type {ReadonlyMap<string, Runnable>} */
  #tests = new Map();
  /** @type {Record<string, number>} */
  #times = {};
  /** Changes that this process has been through, and whether one of them left something behind. */
  #changes = 0;
  #isTainted = false;

  /** Nothing has to be reloaded: what is built when a module is loaded is left alone, the rest is changed as it runs. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    Reflect.set(globalThis, '__stryker__', shared);
    shared.mutantCoverage ??= { static: {}, perTest: {} };
    const { prepare } = await import('./prepare.mjs');
    const { testsIn } = await import('./collect.mjs');
    const folder = join(process.cwd(), 'test/domain', process.env['MUTATED_FOLDER'] ?? '');
    prepare(folder);
    const tests = await testsIn(folder);
    this.#tests = new Map(tests.map(test => [test.id, test]));
    if (existsSync(TIMES)) this.#times = JSON.parse(readFileSync(TIMES, 'utf8'));
  }

  /** @returns {Promise<DryRunResult>} */
  async dryRun() {
    const { DryRunStatus, TestStatus } = await import('@stryker-mutator/api/test-runner');
    /** @type {import('@stryker-mutator/api/test-runner').TestStatus.Success} */
    const passed = TestStatus.Success;
    const tests = [];
    const { mutantCoverage = { static: {}, perTest: {} } } = shared;
    for (const test of this.#tests.values()) {
      const [start, began] = [performance.now(), userMs()];
      Object.assign(current, { test: test.id, until: began + LONGEST_TEST });
      const failure = await failureOf(test);
      const timeSpentMs = performance.now() - start;
      const isLeftOut = current.hasTakenTooLong;
      Object.assign(current, { test: undefined, until: Number.POSITIVE_INFINITY });
      if (isLeftOut) {
        delete mutantCoverage.perTest[test.id];
        continue;
      }
      if (failure !== undefined)
        return { status: DryRunStatus.Error, errorMessage: `${test.id}: ${failure}` };
      this.#times[test.id] = userMs() - began;
      tests.push({ id: test.id, name: test.id, timeSpentMs, status: passed });
    }
    writeFileSync(TIMES, JSON.stringify(this.#times));
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const { MutantRunStatus } = await import('@stryker-mutator/api/test-runner');
    if (this.#isTainted) startAfresh();
    Object.assign(shared, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    let nrOfTests = 0;
    for (const test of this.#quickestFirst(testFilter ?? [...this.#tests.keys()])) {
      nrOfTests += 1;
      current.until = userMs() + this.#endlessFrom(test);
      const failureMessage = await failureOf(test);
      if (
        current.hasTakenTooLong ||
        (hitLimit !== undefined && (shared.hitCount ?? 0) > hitLimit)
      ) {
        this.#isTainted = true;
        return { status: MutantRunStatus.Timeout };
      }
      if (failureMessage !== undefined) {
        await this.#checkUnchanged(test);
        return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests };
      }
    }
    this.#changes += 1;
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /**
   * A test that fails without the change as well fails for what a change left behind, in a memory of earlier answers
   * for instance. Unless that was this change, it is tried again in a fresh process.
   *
   * @param {Runnable} test
   */
  async #checkUnchanged(test) {
    shared.activeMutant = undefined;
    current.until = userMs() + this.#endlessFrom(test);
    this.#isTainted = (await failureOf(test)) !== undefined;
    if (this.#isTainted && this.#changes > 0) startAfresh();
    this.#changes += 1;
  }

  /** @param {Runnable} test */
  #endlessFrom({ id }) {
    return Math.max(SHORTEST_ENDLESS, ENDLESS * (this.#times[id] ?? LONGEST_TEST));
  }

  /** @param {string[]} ids */
  #quickestFirst(ids) {
    const time = (/** @type {string} */ id) => this.#times[id] ?? 0;
    return ids.sort((a, b) => time(a) - time(b)).flatMap(id => this.#tests.get(id) ?? []);
  }
}

/** Stryker starts another process in the place of one that ended, and tries the same change there. */
const startAfresh = () => process.exit(1);

/** @param {Runnable} test */
async function failureOf({ run }) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'kept-tests', injectableClass: KeptTests },
];
