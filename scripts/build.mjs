import { command } from './setup/command.mjs';
import { buildEvidencePage } from './setup/evidence-build.mjs';

/** `npm run build`: the web app in `dist/web` and the page of evidence files, where they are not up to date. */
command(async () => {
  const { installPackages } = await import('./setup/packages.mjs');
  const { buildWeb } = await import('./setup/web-build.mjs');
  await installPackages();
  await buildWeb();
  await buildEvidencePage();
});
