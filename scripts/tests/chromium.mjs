import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { narrate, run, SetupError, say } from '../setup/progress.mjs';

/** Without a window of its own: opens a page in less than half the time of the whole browser. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium for the browser tests: the one that `CHROMIUM_PATH` names; as root on Debian, the system's
 * package of the headless shell; any other that is there; or, again as root on Debian, the whole browser.
 */
export async function ensureChromium() {
  const found = findChromium(process.env);
  if (found && (process.env['CHROMIUM_PATH'] || found.endsWith(SHELL))) return found;
  const path = (await installed(SHELL)) ?? found ?? (await installed('chromium'));
  if (path) return path;
  throw new SetupError(
    'The browser tests need Chromium or Google Chrome, and none was found. Install one ' +
      '(on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.',
  );
}

/**
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | undefined}
 */
export function findChromium(env) {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (isProgram(named)) return named;
    throw new SetupError(`CHROMIUM_PATH names ${named}, which is not a program on this machine.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  const candidates = NAMES.flatMap(name => folders.map(folder => join(folder, name)));
  return [...candidates, ...(process.platform === 'darwin' ? ON_MACOS : [])].find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs a package of Debian's, where that is possible, and answers what is there then.
 *
 * @param {string} name
 */
async function installed(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await narrate(`Installing ${name} for the browser tests`, async () => {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
      const { code, output } = await run('apt-get', args, { env });
      if (code !== 0) say(output.trim());
    }
  });
  return findChromium(process.env);
}
