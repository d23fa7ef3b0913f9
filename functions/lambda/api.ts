import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { compress } from 'hono/compress';
import { createApp } from '#http/app.ts';
import { createAuth } from '#http/auth.ts';
import { requireOriginSecret } from '#http/origin-secret.ts';
import { REQUESTS_PER_MINUTE, requestLimit } from '#http/request-limit.ts';
import { requestLog } from '#http/request-log.ts';
import type { SignIn } from '#identity/sign-in.ts';
import { buildDeps } from './build-deps.ts';
import { CLOCK, required, storeFromEnvironment } from './environment.ts';
import { packagedEvidencePage } from './evidence-page.ts';
import { logError, requests } from './log.ts';
import { mailerFrom } from './mailer.ts';
import { originSecrets } from './origin-secrets.ts';
import { queuedJobs } from './queued-jobs.ts';
import { signInSecret } from './sign-in-secret.ts';
import { signingKey } from './signing-key.ts';
import { whenNeeded } from './when-needed.ts';

const store = storeFromEnvironment();
const baseUrl = required('PUBLIC_ORIGIN');
const deps = buildDeps({
  store,
  clock: CLOCK,
  mailer: mailerFrom(process.env, store),
  evidencePage: packagedEvidencePage,
  keyPair: signingKey(required('SIGNING_KEY_ARN')),
  jobs: queuedJobs(required('NARRATOR_QUEUE_URL')),
  dailyCap: Number(required('MODEL_DAILY_USD')),
  baseUrl,
  oneMachine: false,
  reportError: logError,
  requestLimit: requestLimit(REQUESTS_PER_MINUTE, CLOCK.wall),
});
const settings = {
  issuer: required('OIDC_ISSUER'),
  clientId: required('OIDC_CLIENT_ID'),
  redirectUri: `${baseUrl}/auth/callback`,
};

/** Made at the first sign-in, then kept: no other request pays for the OpenID Connect client and its secret. */
const openid = whenNeeded(async () => {
  const [{ openidSignIn }, clientSecret] = await Promise.all([
    import('#identity/openid.ts'),
    signInSecret(),
  ]);
  return openidSignIn({ ...settings, ...(clientSecret === undefined ? {} : { clientSecret }) });
});
const signIn: SignIn = {
  begin: async (...asked) => (await openid()).begin(...asked),
  complete: async (...answered) => (await openid()).complete(...answered),
};

/** The HTTP API and sign-in, behind API Gateway (payload version 2). */
export const handler = handle(
  new Hono()
    .use(requestLog(requests))
    // CloudFront compresses nothing that it may not keep.
    .use(compress())
    .use(requireOriginSecret(originSecrets()))
    .route('/', createAuth(deps, signIn))
    .route('/', createApp(deps)),
);
