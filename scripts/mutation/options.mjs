/** @typedef {NonNullable<ConstructorParameters<typeof import('@stryker-mutator/core').Stryker>[0]>} Options */

/**
 * How Stryker mutates one folder of `functions/domain`.
 *
 * @param {string} folder
 * @returns {Options}
 */
export const mutationOptions = folder => ({
  mutate: [`functions/domain/${folder}/**/*.ts`],
  testRunner: 'kept-tests',
  plugins: ['./scripts/mutation/kept-tests.mjs', './scripts/mutation/ignore-words.mjs'],
  // Sentences for people are held by the tests of the pages that show them, not by those of the rules.
  ignorers: ['words'],
  // What a module builds once when it is loaded: tables of metrics, templates, benchmarks, sentences. Each of their
  // mutants would cost a fresh process and all the tests.
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env['MUTATION_CONCURRENCY'] ?? 2),
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 30,
  incremental: true,
  incrementalFile: `dist/mutation/${folder}.json`,
  reporters: [],
  tempDirName: 'dist/mutation/sandbox',
  ignorePatterns: ['dist', 'infra', 'web', '.data', 'cdk.out'],
  allowConsoleColors: false,
  cleanTempDir: 'always',
  logLevel: /** @type {NonNullable<Options['logLevel']>} */ ('error'),
});
