import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAndImport } from './bundle.mjs';
import { buildEvidencePage } from './evidence-build.mjs';
import { installPackages } from './packages.mjs';
import { SetupError } from './progress.mjs';
import { ROOT } from './root.mjs';
import { buildWeb } from './web-build.mjs';

/**
 * Sets the project up as far as needed, then runs the `main(argv)` that a TypeScript file exports, in this
 * process. Nothing but `main` itself writes to standard output.
 *
 * @param {string} entry relative to the project
 * @param {string[]} argv
 */
export async function runEntry(entry, argv) {
  if (!existsSync(join(ROOT, entry))) throw new SetupError(`There is no ${entry} in this project.`);
  await installPackages();
  await buildWeb();
  await buildEvidencePage();
  const outfile = join('dist', entry.replace(/^functions\//, '').replace(/\.ts$/, '.mjs'));
  const { main } = await bundleAndImport(entry, outfile);
  if (typeof main !== 'function') throw new SetupError(`${entry} exports no main(argv) to run.`);
  await main(argv);
}
