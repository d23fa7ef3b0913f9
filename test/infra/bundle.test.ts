import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle, REPOSITORY } from '#infra/bundle.ts';

const scratch = mkdtempSync(join(tmpdir(), 'countersign-bundle-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const outDir = relative(REPOSITORY, join(scratch, 'lambda'));

describe('a bundle', () => {
  const built = bundle({ entry: 'test/infra/fixtures/entry.ts', outDir });
  const files = readdirSync(built.directory);

  it('packs modules and nothing else; source maps stay beside it', () => {
    expect(files.filter(file => !file.endsWith('.mjs'))).toEqual([]);
    expect(readdirSync(built.sourceMaps)).toContain('index.mjs.map');
    for (const file of files) {
      expect(readFileSync(join(built.directory, file), 'utf8')).not.toContain('sourceMappingURL');
    }
  });

  it('keeps a lazy import out of what a cold start reads', () => {
    const holding = files.filter(file =>
      readFileSync(join(built.directory, file), 'utf8').includes('loaded when it was asked for'),
    );
    expect(holding).toHaveLength(1);
    expect(holding).not.toContain('index.mjs');
    expect(built.entryBytes).toBeLessThan(built.bytes);
  });

  it('is a good deal smaller than with esbuild’s defaults', () => {
    const floor = bundle({
      entry: 'test/infra/fixtures/entry.ts',
      outDir: `${outDir}-defaults`,
      mode: 'defaults',
    });
    expect(built.bytes).toBeLessThan(0.6 * floor.bytes);
  });

  it('of a missing entry is refused with what to do about it', () => {
    expect(() => bundle({ entry: 'functions/lambda/nowhere.ts', outDir })).toThrow(
      'functions/lambda/nowhere.ts does not exist. Write it, or take its function out of DEPLOYED in infra/functions.ts.',
    );
  });
});
