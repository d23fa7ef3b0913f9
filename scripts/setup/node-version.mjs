/**
 * Whether this Node can run the project. Imports nothing and keeps to old syntax, so that an old Node gets
 * as far as the sentence.
 */

const OLDEST_MAJOR = 20;
const OLDEST_MINOR = 19;

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined} what to do, when this version is too old
 */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_MAJOR || (major === OLDEST_MAJOR && minor >= OLDEST_MINOR)) return undefined;
  return `Countersign needs Node ${OLDEST_MAJOR}.${OLDEST_MINOR} or newer; this is Node ${version}. Install the current LTS release from https://nodejs.org and run the command again.`;
}
