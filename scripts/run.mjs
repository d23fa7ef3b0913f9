import { command } from './setup/command.mjs';

/** `node scripts/run.mjs NAME …`: sets the project up and runs `main` of `scripts/NAME.ts` with the rest. */
command(async () => {
  const { runEntry } = await import('./setup/run-entry.mjs');
  const [name, ...argv] = process.argv.slice(2);
  await runEntry(`scripts/${name}.ts`, argv);
});
