import { existsSync } from 'node:fs';
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
