import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { judged, version } from './fake-pilot.ts';
import { ADDRESS, pagesFor } from './harness.ts';
import { readerAssets } from './serve-pages.ts';

describe('what a reader page weighs', () => {
  it('is a script of 10 KB at the most and a page of 80 KB, gzipped', async () => {
    const { css, js } = await readerAssets();
    const { html } = await pagesFor(judged, version).get(ADDRESS);
    const bytes = {
      script: gzipSync(js).length,
      styles: gzipSync(css).length,
      document: gzipSync(html).length,
    };
    console.info('Gzipped bytes of a verdict page:', bytes);
    expect(css.length).toBeLessThanOrEqual(15 * 1024);
    expect(bytes.script).toBeLessThanOrEqual(10 * 1024);
    expect(bytes.script + bytes.styles + bytes.document).toBeLessThanOrEqual(80 * 1024);
  });
});
