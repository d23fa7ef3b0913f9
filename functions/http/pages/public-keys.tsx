import type { Hono } from 'hono';
import { PublicKeys } from '#web/reader/public-keys.tsx';
import type { PagesDeps } from './pages-deps.ts';
import { FORMATS, respond } from './respond.tsx';

/** `GET /keys`: the public keys of this installation, for everybody. */
export function mountPublicKeys(app: Hono, { publicKeys, assets }: PagesDeps): void {
  app.get('/keys', async context =>
    respond(context, assets, {
      title: 'Public keys',
      body: <PublicKeys keys={await publicKeys()} formats={FORMATS} />,
    }),
  );
}
