import { command } from './setup/command.mjs';

/**
 * `npm test`: every check and every test. `--fast`, with names of test files if wanted, runs the fast tests
 * alone.
 */
command(async () => {
  const { installPackages } = await import('./setup/packages.mjs');
  await installPackages();
  const [mode, ...files] = process.argv.slice(2);
  if (mode === '--fast') {
    const { runVitest } = await import('./tests/vitest.mjs');
    const { failed } = await runVitest('fast', files);
    if (failed > 0) process.exitCode = 1;
    return;
  }
  const { runEverything } = await import('./tests/everything.mjs');
  const { failed } = await runEverything();
  if (failed > 0) process.exitCode = 1;
});
