import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/tests/chromium.mjs';

describe('the browser for the tests', () => {
  let folder = '';
  const program = (name: string): string => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'browser-'));
    for (const name of ['google-chrome', 'my-browser']) {
      writeFileSync(program(name), '#!/bin/sh\n');
      chmodSync(program(name), 0o755);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the one that CHROMIUM_PATH names, before any on the path', () => {
    const env = { CHROMIUM_PATH: program('my-browser'), PATH: folder };
    expect(findChromium(env)).toBe(program('my-browser'));
  });

  it('is one on the path otherwise', () => {
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(program('google-chrome'));
  });

  it('is the headless shell where that is there, which opens pages sooner', () => {
    const shell = program('chromium-headless-shell');
    writeFileSync(shell, '#!/bin/sh\n', { mode: 0o755 });
    expect(findChromium({ PATH: folder })).toBe(shell);
    rmSync(shell);
  });

  it.runIf(process.platform === 'linux')('is missing when the path has none', () => {
    expect(findChromium({ PATH: '/nowhere' })).toBe(undefined);
  });

  it('is refused by name when CHROMIUM_PATH names no program', () => {
    expect(() => findChromium({ CHROMIUM_PATH: program('absent'), PATH: folder })).toThrow(
      `CHROMIUM_PATH names ${program('absent')}, which is not a program on this machine.`,
    );
  });
});
