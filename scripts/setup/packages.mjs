import { existsSync, lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { narrate, run, SetupError, say } from './progress.mjs';
import { ROOT } from './root.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const STAMP = 'node_modules/.package-lock-hash';

/** Installs the locked packages when they are missing or the lock file has changed since. */
export async function installPackages() {
  const hash = hashOf(['package-lock.json']);
  if (await isStamped(STAMP, hash)) return;
  if (isShared()) {
    say(
      'node_modules is a link to a folder that others use too: its packages are left as they are.',
    );
    return;
  }
  if (!(await matchesLock())) {
    await narrate('Installing the locked packages (the first time takes a minute or two)', npmCi);
  }
  await writeStamp(STAMP, hash);
}

function isShared() {
  const path = join(ROOT, 'node_modules');
  return existsSync(path) && lstatSync(path).isSymbolicLink();
}

/** npm keeps a list of what it installed; somebody may have run `npm ci` by hand. */
async function matchesLock() {
  const listed = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(listed)) return false;
  const installed = JSON.parse(await readFile(listed, 'utf8')).packages;
  const locked = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { integrity, optional }]) =>
      path === '' ||
      (installed[path] ? installed[path].integrity === integrity : optional === true),
  );
}

async function npmCi() {
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund'];
  const { code, output } = npm
    ? await run(process.execPath, [npm, ...args], { cwd: ROOT })
    : await run('npm', args, { cwd: ROOT, shell: process.platform === 'win32' });
  if (code === 0) return;
  say(output.trim());
  throw new SetupError(
    'npm could not install the packages. Check that this machine reaches the npm registry and run the command again.',
  );
}
