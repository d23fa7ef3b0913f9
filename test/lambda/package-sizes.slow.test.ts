import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle, REPOSITORY } from '#infra/bundle.ts';
import { FUNCTIONS } from '#infra/functions.ts';
import { FIRST_REQUESTS } from '../../scripts/bench/first-requests.ts';

const scratch = mkdtempSync(join(tmpdir(), 'countersign-sizes-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const packed = (name: 'api' | 'pages' | 'projector') =>
  bundle({ entry: FUNCTIONS[name].file, outDir: relative(REPOSITORY, scratch) });
const packages = { api: packed('api'), pages: packed('pages'), projector: packed('projector') };

describe('the packages as the stack deploys them', () => {
  it('bring no development build, no translations and no model’s client to a cold start', () => {
    expect(packages.api.entryBytes).toBeLessThan(450_000);
    expect(packages.pages.entryBytes).toBeLessThan(430_000);
    expect(packages.projector.entryBytes).toBeLessThan(420_000);
  });

  it.each(FIRST_REQUESTS)('$done without reading what others need', ({ by, reads, most }) => {
    const read = packages[by].bytesWith(...reads);
    expect(read).toBeGreaterThan(400_000);
    expect(read).toBeLessThan(most);
  });

  it('have no client in the API’s code but of what the API calls', () => {
    expect(packages.api.bytes).toBeLessThan(1_195_000);
  });
});
