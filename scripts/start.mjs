import { command } from './setup/command.mjs';

/**
 * `npm start`: the product on this machine. `--port N`, `--data DIR`, `--log FILE` and `--empty` go to the server. `package.json`
 * gives Node its switches for a server of one person: memory that is given back soon matters more than throughput.
 */
command(async () => {
  const { runEntry } = await import('./setup/run-entry.mjs');
  await runEntry('functions/local/main.ts', process.argv.slice(2));
});
