import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { createApp } from '#http/app.ts';
import { createAuth } from '#http/auth.ts';
import { REQUESTS_PER_MINUTE, requestLimit } from '#http/request-limit.ts';
import type { SignIn } from '#identity/sign-in.ts';
import { kmsClient, kmsKey } from '#signing/kms.ts';
import { buildDeps } from './build-deps.ts';
import { CLOCK, logError, required, storeFromEnvironment } from './environment.ts';
import { packagedEvidencePage } from './evidence-page.ts';
import { mailerFrom } from './mailer.ts';
import { modelNarrator } from './model-narrator.ts';
import { signInSecret } from './sign-in-secret.ts';
import { sqsJobs } from './sqs-jobs.ts';

const store = storeFromEnvironment();
const baseUrl = required('PUBLIC_ORIGIN');
const deps = buildDeps({
  store,
  clock: CLOCK,
  mailer: mailerFrom(process.env, store),
  narrator: modelNarrator(process.env),
  evidencePage: packagedEvidencePage,
  keyPair: kmsKey(required('SIGNING_KEY_ARN'), kmsClient),
  jobs: sqsJobs(required('NARRATOR_QUEUE_URL')),
  dailyCap: Number(required('MODEL_DAILY_USD')),
  baseUrl,
  oneMachine: false,
  reportError: logError,
  withinLimit: requestLimit(REQUESTS_PER_MINUTE, CLOCK.wall),
});
const settings = {
  issuer: required('OIDC_ISSUER'),
  clientId: required('OIDC_CLIENT_ID'),
  redirectUri: `${baseUrl}/auth/callback`,
};

/** Made at the first sign-in, then kept: no other request pays for the OpenID Connect client and its secret. */
let openid: Promise<SignIn> | undefined;
const reached = (): Promise<SignIn> => {
  openid ??= connect().catch(fault => {
    openid = undefined;
    throw fault;
  });
  return openid;
};
async function connect(): Promise<SignIn> {
  const [{ openidSignIn }, clientSecret] = await Promise.all([
    import('#identity/openid.ts'),
    signInSecret(),
  ]);
  return openidSignIn({ ...settings, ...(clientSecret === undefined ? {} : { clientSecret }) });
}
const signIn: SignIn = {
  begin: async (...asked) => (await reached()).begin(...asked),
  complete: async (...answered) => (await reached()).complete(...answered),
};

/** The HTTP API and sign-in, behind API Gateway (payload version 2). */
export const handler = handle(
  new Hono().route('/', createAuth(deps, signIn)).route('/', createApp(deps)),
);
