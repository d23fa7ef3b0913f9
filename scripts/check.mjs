import { command } from './setup/command.mjs';

/** `npm run check`: format, lint, types, import directions, and what nothing uses. */
command(async () => {
  const { installPackages } = await import('./setup/packages.mjs');
  await installPackages();
  const { runChecks } = await import('./checks/run-checks.mjs');
  const { failed } = await runChecks();
  if (failed.length > 0) process.exitCode = 1;
});
