import { defineConfig } from 'vitest/config';

/**
 * Two projects: `fast` is what a developer runs on every save; `slow` opens sockets, browsers and child
 * processes. The fast ones are pure and share a thread's modules: a process and a fresh module graph per file cost
 * three times what the tests do. A test file ending in `.slow.test.ts(x)` belongs to the second, which runs after the first.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.slow.test.{ts,tsx}'],
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
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
