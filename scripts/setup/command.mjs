import { refuseOldNode } from './node-version.mjs';

/**
 * Runs a command of the project under a Node that can: `load` imports what the command does, and only then,
 * since an old Node could not even read it. A failure that has a sentence is told by it alone.
 *
 * @param {() => Promise<unknown>} load
 */
export function command(load) {
  const refusal = refuseOldNode(process.versions.node);
  if (refusal) {
    console.error(refusal);
    process.exitCode = 1;
    return;
  }
  load().catch(error => {
    console.error(error && error.name === 'SetupError' ? error.message : error);
    process.exitCode = 1;
  });
}
