import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { compress } from 'hono/compress';
import { requireOriginSecret } from '#http/origin-secret.ts';
import { AWS_PROXIES, viewerBehind } from '#http/pages/client.ts';
import { pagesFrom } from '#http/pages/pages-from.ts';
import { REQUESTS_PER_MINUTE, requestLimit } from '#http/request-limit.ts';
import { requestLog } from '#http/request-log.ts';
import { buildDeps } from './build-deps.ts';
import { CLOCK, required, storeFromEnvironment } from './environment.ts';
import { packagedEvidencePage } from './evidence-page.ts';
import { logError, requests } from './log.ts';
import { mailerFrom } from './mailer.ts';
import { originSecrets } from './origin-secrets.ts';
import { signingKey } from './signing-key.ts';

const store = storeFromEnvironment();
const deps = buildDeps({
  store,
  clock: CLOCK,
  mailer: mailerFrom(process.env, store),
  evidencePage: packagedEvidencePage,
  keyPair: signingKey(required('SIGNING_KEY_ARN')),
  baseUrl: required('PUBLIC_ORIGIN'),
  oneMachine: false,
  reportError: logError,
  requestLimit: requestLimit(REQUESTS_PER_MINUTE, CLOCK.wall),
});

/** The reader pages, in a function of their own: neither side's cold start pays for the other. */
export const handler = handle(
  new Hono()
    .use(requestLog(requests))
    // CloudFront compresses nothing that it may not keep.
    .use(compress())
    .use(requireOriginSecret(originSecrets()))
    .route(
      '/',
      pagesFrom(deps, {
        clientAddress: viewerBehind(AWS_PROXIES),
        assets: { css: required('READER_CSS'), js: required('READER_JS') },
      }),
    ),
);
