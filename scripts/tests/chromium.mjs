import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { narrate, run, SetupError, say } from '../setup/progress.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium for the browser tests: the one that `CHROMIUM_PATH` names, one that is there, or,
 * as root on Debian, the system's package.
 */
export async function ensureChromium() {
  const path = findChromium(process.env) ?? (await installChromium());
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

async function installChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await narrate('Installing Chromium for the browser tests', async () => {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      const { code, output } = await run('apt-get', args, { env });
      if (code !== 0) say(output.trim());
    }
  });
  return findChromium(process.env);
}
