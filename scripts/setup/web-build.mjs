import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { narrate, run, SetupError, say } from './progress.mjs';
import { ROOT } from './root.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const STAMP = 'dist/web.hash';

/** All that the build reads: `web/` imports `contracts/`, and that imports `domain/`. */
const INPUTS = [
  'web',
  'functions/contracts',
  'functions/domain',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Builds `dist/web` when a file that goes into it has changed since. */
export async function buildWeb() {
  if (!existsSync(join(ROOT, 'web/index.html'))) {
    say('There is no web/index.html, so no web app is built.');
    return;
  }
  const hash = hashOf(INPUTS);
  if (existsSync(join(ROOT, 'dist/web')) && (await isStamped(STAMP, hash))) return;
  await narrate('Building the web app', viteBuild);
  await writeStamp(STAMP, hash);
}

async function viteBuild() {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--logLevel', 'warn'];
  // Somebody's own NODE_ENV would put React's development build into the app.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, env });
  if (code === 0) return;
  say(output.trim());
  throw new SetupError('The web app does not build; what Vite said about it stands above.');
}
