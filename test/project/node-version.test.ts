import { describe, expect, it } from 'vitest';
import { refuseOldNode } from '../../scripts/setup/node-version.mjs';

describe('the Node that a command runs under', () => {
  it.each(['20.19.0', '20.20.2', '21.0.0', '24.1.0'])('is good when it is %s', version => {
    expect(refuseOldNode(version)).toBe(undefined);
  });

  it.each(['12.22.12', '18.20.8', '20.18.3'])('is refused when it is %s', version => {
    expect(refuseOldNode(version)).toBe(
      `Countersign needs Node 20.19 or newer; this is Node ${version}. Install the current LTS release from https://nodejs.org and run the command again.`,
    );
  });
});
