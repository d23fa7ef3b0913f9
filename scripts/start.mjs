import { setFlagsFromString } from 'node:v8';
import { command } from './setup/command.mjs';

// A server for one person: memory that is given back soon matters more than throughput (204 MiB became 137).
setFlagsFromString('--optimize-for-size');
setFlagsFromString('--max-semi-space-size=4');

/** `npm start`: the product on this machine. `--port N`, `--data DIR` and `--empty` go to the server. */
command(async () => {
  const { runEntry } = await import('./setup/run-entry.mjs');
  await runEntry('functions/local/main.ts', process.argv.slice(2));
});
