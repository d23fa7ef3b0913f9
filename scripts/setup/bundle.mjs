import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';

/**
 * Bundles one TypeScript entry with all of the project that it imports; packages stay in `node_modules`.
 *
 * @param {string} entry such as `functions/local/main.ts`
 * @param {string} outfile such as `dist/local/main.mjs`
 * @returns {Promise<{ main: (argv: string[]) => Promise<void> }>} the entry's exports
 */
export async function bundleAndImport(entry, outfile) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    logLevel: 'warning',
  });
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(join(ROOT, outfile)).href);
}
