import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './bundle.ts';

const FOLDER = join(REPOSITORY, 'dist/web');

/** The built web app, if there is one. */
export const findWebBuild = (): string | undefined =>
  existsSync(join(FOLDER, 'index.html')) ? FOLDER : undefined;

export function requireWebBuild(): string {
  const found = findWebBuild();
  if (found) return found;
  throw new Error('The web app is not built: dist/web/index.html is missing. Run npm run build.');
}

/** Addresses of the reader pages' style and script, which carry a hash in their names. */
export type ReaderAssets = { readonly css: string; readonly js: string };

/** Where a build put them. Throws a sentence when its manifest does not say. */
export function readerAssets(build: string): ReaderAssets {
  const file = join(build, 'asset-manifest.json');
  const manifest: Readonly<Record<string, { readonly file: string }>> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  const address = (entry: string): string => {
    const built = manifest[entry];
    if (built) return `/${built.file}`;
    throw new Error(`${file} does not say where ${entry} is. Run npm run build.`);
  };
  return { css: address('reader/reader.css'), js: address('reader/reader.ts') };
}
