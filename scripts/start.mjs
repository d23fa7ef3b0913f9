import { command } from './setup/command.mjs';

/** `npm start`: the product on this machine. `--port N`, `--data DIR` and `--empty` go to the server. */
command(async () => {
  const { runEntry } = await import('./setup/run-entry.mjs');
  await runEntry('functions/local/main.ts', process.argv.slice(2));
});
