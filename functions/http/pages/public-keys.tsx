import { PublicKeys } from '#web/reader/public-keys.tsx';
import type { PageHandler } from './page-handler.ts';
import { FORMATS, respond } from './respond.tsx';

/** `GET /keys`: the public keys of this installation, for everybody. */
export const keys: PageHandler = async (context, { publicKeys, assets }) =>
  respond(context, assets, {
    title: 'Public keys',
    body: <PublicKeys keys={await publicKeys()} formats={FORMATS} />,
  });
