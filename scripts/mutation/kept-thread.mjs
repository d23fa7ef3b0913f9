import { ThreadsPoolWorker } from 'vitest/node';

const NAME = 'kept-thread';

/**
 * The thread between two runs.
 *
 * @type {import('node:worker_threads').Worker | undefined}
 */
let kept;

/**
 * A thread of Vitest's that stays, with the modules that it has loaded, from one mutant to the next: starting it and
 * loading them anew costs several times what the tests do. Safe because mutants of what runs at load are ignored,
 * and where the mutated code keeps nothing from one call to the next.
 */
class KeptThread extends ThreadsPoolWorker {
  /** @override */
  name = NAME;

  /** @override */
  start() {
    this._thread = kept;
    kept = undefined;
    return super.start();
  }

  /**
   * Told to stop, a thread would stop listening; it is said to have stopped instead.
   *
   * @override
   * @param {Parameters<ThreadsPoolWorker['send']>[0]} message
   */
  send(message) {
    if (message.type === 'stop')
      this._thread?.emit('message', { __vitest_worker_response__: true, type: 'stopped' });
    else super.send(message);
  }

  /** @override */
  stop() {
    kept = this._thread;
    kept?.stdout.unpipe(this.stdout);
    kept?.stderr.unpipe(this.stderr);
    this._thread = undefined;
    return Promise.resolve();
  }
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
      poolRunner: {
        name: NAME,
        /** @param {ConstructorParameters<typeof ThreadsPoolWorker>[0]} options */
        createPoolWorker: options => new KeptThread(options),
      },
    });
  },
};
