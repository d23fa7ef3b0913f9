import { handle } from 'hono/aws-lambda';
import { v7 } from 'uuid';
import { unsubscribing } from '#application/mail/unsubscribing.ts';
import { AWS_PROXIES, viewerBehind } from '#http/pages/client.ts';
import { createPages } from '#http/pages/pages.tsx';
import { reportsForSession } from '#http/pages/reports-for-session.ts';
import { statusOf } from '#http/problem-details.ts';
import { kmsClient, kmsKey } from '#signing/kms.ts';
import { buildDeps } from './build-deps.ts';
import { CLOCK, logError, required, storeFromEnvironment } from './environment.ts';
import { packagedEvidencePage } from './evidence-page.ts';
import { mailerFrom } from './mailer.ts';

const store = storeFromEnvironment();
const deps = buildDeps({
  store,
  clock: CLOCK,
  mailer: mailerFrom(process.env, store),
  evidencePage: packagedEvidencePage,
  keyPair: kmsKey(required('SIGNING_KEY_ARN'), kmsClient),
  baseUrl: required('PUBLIC_ORIGIN'),
  oneMachine: false,
  reportError: logError,
});

/** The reader pages, in a function of their own: neither side's cold start pays for the other. */
export const handler = handle(
  createPages({
    invited: deps.invited,
    unsubscribing: unsubscribing(deps.app),
    reports: reportsForSession(deps),
    shared: deps.shared,
    publicKeys: () => deps.app.signing.publicKeys(),
    newCommandId: v7,
    statusOf,
    clientAddress: viewerBehind(AWS_PROXIES),
    reportError: logError,
    assets: { css: required('READER_CSS'), js: required('READER_JS') },
  }),
);
