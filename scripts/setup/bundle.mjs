import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { ROOT } from './root.mjs';

/**
 * In a bundle, `import.meta` would speak of the bundle's own file. This keeps it speaking of the source, as it
 * does under Vitest, so that a path beside a source file is the same in both.
 *
 * @type {import('esbuild').Plugin}
 */
const sourceLocations = {
  name: 'source-locations',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes('import.meta')) return undefined;
      const { code } = await transform(source, {
        loader: path.endsWith('x') ? 'tsx' : 'ts',
        jsx: 'automatic',
        sourcefile: path,
        sourcemap: 'inline',
        define: {
          'import.meta.url': JSON.stringify(pathToFileURL(path).href),
          'import.meta.filename': JSON.stringify(path),
          'import.meta.dirname': JSON.stringify(dirname(path)),
        },
      });
      return { contents: code, loader: 'js' };
    }),
};

/**
 * Bundles one TypeScript entry with all of the project that it imports; packages stay in `node_modules`.
 *
 * @param {string} entry such as `functions/local/main.ts`
 * @param {string} outfile such as `dist/local/main.mjs`
 * @returns {Promise<Record<string, unknown>>} the entry's exports
 */
export async function bundleAndImport(entry, outfile) {
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
    plugins: [sourceLocations],
    logLevel: 'warning',
  });
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(join(ROOT, outfile)).href);
}
