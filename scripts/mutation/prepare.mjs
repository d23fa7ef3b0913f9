import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { register } from 'tsx/esm/api';
import { chai } from 'vitest';

/**
 * What tests lean on where no Vitest runs them.
 *
 * @param {string} folder of the tests
 */
export function prepare(folder) {
  register();
  // The first counterexample is enough to notice a change, and one seed gives the same score each time.
  fc.configureGlobal({ endOnFailure: true, seed: 1 });
  // Vitest's own comparison with a file needs a worker of Vitest's around it.
  chai.use(({ Assertion }, { addMethod }) =>
    addMethod(Assertion.prototype, 'toMatchFileSnapshot', matches),
  );

  /**
   * @this {{ readonly _obj: unknown }}
   * @param {string} path
   */
  function matches(path) {
    chai.assert.equal(this._obj, readFileSync(join(folder, path), 'utf8'));
  }
}
