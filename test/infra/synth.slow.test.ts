import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCountersign } from '#infra/app.ts';
import { REPOSITORY } from '#infra/bundle.ts';
import { DEPLOYED, FUNCTIONS } from '#infra/functions.ts';
import { STAGES } from '#infra/settings.ts';
import { FIXTURE_ROWS } from './fixtures/stacks.ts';

const scratch = mkdtempSync(join(tmpdir(), 'countersign-synth-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const packages = relative(REPOSITORY, join(scratch, 'packages'));

describe('a synth', () => {
  it.each(STAGES)('of %s asks AWS for nothing and passes every rule in under 60 s', stage => {
    const started = performance.now();
    const outdir = join(scratch, stage);
    createCountersign({
      context: { stage },
      environment: {},
      outdir,
      packages,
      rows: FIXTURE_ROWS,
    }).app.synth();
    expect((performance.now() - started) / 1000).toBeLessThan(60);
    const manifest = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
    expect(manifest.missing).toBeUndefined();
  });

  it('without an entry point stops with what to do about it', () => {
    const rows = {
      ...FUNCTIONS,
      api: { ...FUNCTIONS.api, file: 'functions/lambda/nowhere.ts' },
    };
    expect(() =>
      createCountersign({ context: { stage: 'dev' }, environment: {}, packages, rows }),
    ).toThrow('functions/lambda/nowhere.ts does not exist. Write it, or');
  });

  it('has no function in the stack without a row', () => {
    expect(DEPLOYED.filter(name => !(name in FUNCTIONS))).toEqual([]);
    expect(new Set(DEPLOYED).size).toBe(DEPLOYED.length);
  });
});
