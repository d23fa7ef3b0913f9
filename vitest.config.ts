import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Prints of tests and of the servers within them, for `test/logs/whole-run.last.test.ts`. */
const PRINTED = 'dist/test-results/logs/printed.txt';

/**
 * Three projects: `fast` is what a developer runs on every save; `slow` opens sockets, browsers and child
 * processes. Files share the modules of the thread or process that they run in: a fresh module graph per file costs
 * the fast ones three times what their tests do, and the slow ones a third of the whole. So a file puts back what it
 * changes outside itself. A test file ending in `.slow.test.ts(x)` belongs to the second, which runs after the first. `logs` reads what
 * the servers of the second have logged.
 */
export default defineConfig({
  test: {
    onConsoleLog(text) {
      mkdirSync(dirname(PRINTED), { recursive: true });
      appendFileSync(PRINTED, text);
    },
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.{slow,last}.test.{ts,tsx}'],
          testTimeout: 30_000,
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'slow',
          include: ['test/**/*.slow.test.{ts,tsx}'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'logs',
          include: ['test/**/*.last.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
