import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Hono } from 'hono';
import * as z from 'zod';
import type { PagesDeps } from '#http/pages/pages-deps.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The same headers as CloudFront sets on the app (`infra/constructs`). */
const APP_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
};

/** The built web app: hashed files for a year, every address of the app its one page. */
export function webFiles(directory: string): Hono {
  const files = new Hono();
  const send = async (path: string, cache: string): Promise<Response | undefined> => {
    const file = join(directory, normalize(path));
    if (!file.startsWith(directory) || !existsSync(file)) return undefined;
    return new Response(await readFile(file), {
      headers: {
        ...APP_HEADERS,
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': cache,
      },
    });
  };
  files.get('/assets/*', async context => {
    const found = await send(context.req.path, 'public, max-age=31536000, immutable');
    return found ?? context.notFound();
  });
  const app = async () =>
    (await send('/index.html', 'no-cache')) ??
    new Response('The web app has not been built. Run npm run build.', { status: 503 });
  files.get('/app', app);
  files.get('/app/*', app);
  files.get('/:file{[\\w.-]+\\.(?:js|svg|webmanifest|png|ico)}', async context => {
    const found = await send(context.req.path, 'no-cache');
    return found ?? context.notFound();
  });
  return files;
}

const manifest = z.record(z.string(), z.object({ file: z.string() }));

/** Where the reader pages' own style and script are, by the build's manifest. */
export function readerAssets(directory: string): PagesDeps['assets'] {
  const file = join(directory, 'asset-manifest.json');
  const entries = existsSync(file) ? manifest.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const css = entries['reader/reader.css']?.file ?? 'assets/reader.css';
  const js = entries['reader/reader.ts']?.file;
  return { css: `/${css}`, ...(js === undefined ? {} : { js: `/${js}` }) };
}
