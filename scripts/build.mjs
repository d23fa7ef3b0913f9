import { command } from './setup/command.mjs';

/** `npm run build`: the web app in `dist/web`, when it is not there or a file of it has changed. */
command(async () => {
  const { installPackages } = await import('./setup/packages.mjs');
  const { buildWeb } = await import('./setup/web-build.mjs');
  await installPackages();
  await buildWeb();
});
