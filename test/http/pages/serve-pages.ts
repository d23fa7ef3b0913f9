import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import type { Hono } from 'hono';

const READER = new URL('../../../web/reader/', import.meta.url);

/** The stylesheet and the script as they are served: minified. */
export async function readerAssets(): Promise<{ readonly css: string; readonly js: string }> {
  const minified = async (name: string): Promise<string> => {
    const entryPoints = [new URL(name, READER).pathname];
    const { outputFiles } = await build({ entryPoints, minify: true, bundle: true, write: false });
    return outputFiles[0]?.text ?? '';
  };
  return { css: await minified('reader.css'), js: await minified('reader.ts') };
}

let built: ReturnType<typeof readerAssets> | undefined;

/** Serves pages with their assets on a free port; `close` ends it. */
export async function servePages(pages: Hono) {
  built ??= readerAssets();
  const { css, js } = await built;
  pages.get('/assets/reader.css', context =>
    context.body(css, 200, { 'content-type': 'text/css' }),
  );
  pages.get('/assets/reader.js', context =>
    context.body(js, 200, { 'content-type': 'text/javascript' }),
  );
  return new Promise<{ readonly origin: string; close(): void }>(resolve => {
    const server = serve({ fetch: pages.fetch, port: 0, hostname: '127.0.0.1' }, address =>
      resolve({
        origin: `http://127.0.0.1:${(address as AddressInfo).port}`,
        close: () => void server.close(),
      }),
    );
  });
}
