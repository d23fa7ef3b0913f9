import { ThreadsPoolWorker } from 'vitest/node';

const NAME = 'kept-thread';

/** @typedef {ConstructorParameters<typeof ThreadsPoolWorker>[0]} PoolOptions */

/**
 * The one thread, from the first run on.
 *
 * @type {ThreadsPoolWorker | undefined}
 */
let kept;

/**
 * A thread of Vitest's that stays, with the modules that it has loaded, from one mutant to the next: starting it and
 * loading them anew costs several times what the tests do. Safe because mutants of what runs at load are ignored,
 * and where the mutated code keeps nothing from one call to the next.
 *
 * @param {PoolOptions} options
 * @returns {import('vitest/node').PoolWorker}
 */
function keptThreadWorker(options) {
  const isNew = kept === undefined;
  kept ??= new ThreadsPoolWorker(options);
  const thread = kept;
  /** @type {Set<(message: unknown) => void>} */
  const listeners = new Set();
  return {
    name: NAME,
    on(event, callback) {
      if (event === 'message') listeners.add(callback);
      thread.on(event, callback);
    },
    off(event, callback) {
      listeners.delete(callback);
      thread.off(event, callback);
    },
    // Told to stop, a thread would stop listening; it is said to have stopped instead.
    send(message) {
      if (message.type !== 'stop') return thread.send(message);
      for (const tell of listeners) tell({ __vitest_worker_response__: true, type: 'stopped' });
    },
    start: async () => (isNew ? thread.start() : undefined),
    stop() {
      for (const callback of listeners) thread.off('message', callback);
      return Promise.resolve();
    },
    deserialize: data => data,
  };
}

/**
 * Stryker asks Vitest for threads; this plugin makes them kept ones.
 *
 * @type {import('vitest/config').Plugin}
 */
export const keptThread = {
  name: NAME,
  configureVitest({ project }) {
    Object.assign(project.config, {
      pool: NAME,
      poolRunner: { name: NAME, createPoolWorker: keptThreadWorker },
    });
  },
};
