import { defineConfig } from 'vitest/config';
import { keptThread } from './scripts/mutation/kept-thread.mjs';

/**
 * What `npm run mutation` runs for each mutant: the pure tests of the folder that is mutated, in one thread that
 * keeps its modules. A folder's rules have to be held by the folder's own tests.
 */
const folder = process.env['MUTATED_FOLDER'] ?? '*';

export default defineConfig({
  // The calendar remembers a zone's offsets from one call to the next, so its mutants need a thread each.
  plugins: folder === 'calendar' ? [] : [keptThread],
  test: {
    include: [`test/domain/${folder}/**/*.test.ts`],
    exclude: ['test/**/*.slow.test.ts'],
    setupFiles: ['scripts/mutation/end-on-failure.mjs'],
    testTimeout: 60_000,
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
  },
});
