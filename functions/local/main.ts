import { resolve } from 'node:path';
import { readArguments } from './arguments.ts';
import { fileLog } from './log.ts';
import { quietly } from './quietly.ts';
import { startLocalServer } from './server.ts';

/** `npm start`: runs the product on this machine until it is interrupted. */
export async function main(argv: readonly string[]): Promise<void> {
  const { port, dataDirectory, empty, logFile } = readArguments(argv);
  const server = await quietly(() =>
    startLocalServer({
      port,
      dataDirectory: resolve(dataDirectory),
      demo: !empty,
      webDirectory: resolve('dist/web'),
      log: fileLog(resolve(logFile)),
    }),
  );
  console.log(`\nCountersign runs at ${server.url}`);
  console.log(
    empty
      ? 'Open it to name your workspace.'
      : 'Open it and choose a door: sign a pilot as the VP of Sales, log a week, read the scorecard, set up a pilot.',
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
}
