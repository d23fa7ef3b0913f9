import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

/** What a bundle is made by, beside its own sources: how imports resolve, and this file. */
const MAKERS = ['package.json', 'tsconfig.json', 'scripts/setup/bundle.mjs'];

/**
 * In a bundle, `import.meta` would speak of the bundle's own file. This keeps it speaking of the source, as it
 * does under Vitest, so that a path beside a source file is the same in both.
 *
 * @param {typeof import('esbuild').transform} transform
 * @returns {import('esbuild').Plugin}
 */
const sourceLocations = transform => ({
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
});

/**
 * Bundles one TypeScript entry with all of the project that it imports, where any of that has changed since; packages
 * stay in `node_modules`.
 *
 * @param {string} entry such as `functions/local/main.ts`
 * @param {string} outfile such as `dist/local/main.mjs`
 * @returns {Promise<Record<string, unknown>>} the entry's exports
 */
export async function bundleAndImport(entry, outfile) {
  if (!(await isCurrent(outfile))) await bundle(entry, outfile);
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(join(ROOT, outfile)).href);
}

/** @param {string} outfile */
const listOf = outfile => join(ROOT, `${outfile}.inputs.json`);
/** @param {string} outfile */
const stampOf = outfile => `${outfile}.hash`;

/**
 * By the sources that went into it: a new one can only come in by a change to one of them.
 *
 * @param {string} outfile
 */
async function isCurrent(outfile) {
  if (!existsSync(join(ROOT, outfile)) || !existsSync(listOf(outfile))) return false;
  const inputs = JSON.parse(await readFile(listOf(outfile), 'utf8'));
  return isStamped(stampOf(outfile), hashOf(inputs));
}

/**
 * @param {string} entry
 * @param {string} outfile
 */
async function bundle(entry, outfile) {
  // Loaded where there is something to bundle: most starts find everything as it was.
  const { build, transform } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    metafile: true,
    plugins: [sourceLocations(transform)],
    logLevel: 'warning',
  });
  const inputs = [...MAKERS, ...Object.keys(metafile.inputs).sort()];
  await writeFile(listOf(outfile), JSON.stringify(inputs));
  await writeStamp(stampOf(outfile), hashOf(inputs));
}
