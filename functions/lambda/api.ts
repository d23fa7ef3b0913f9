import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { v7 } from 'uuid';
import { createApp } from '#http/app.ts';
import { createAuth } from '#http/auth.ts';
import { openidSignIn } from '#identity/openid.ts';
import { outboxMailer } from '#mailer/outbox.ts';
import { buildDeps } from './build-deps.ts';
import { CLOCK, logError, required, storeFromEnvironment } from './environment.ts';

const store = storeFromEnvironment();
const baseUrl = required('PUBLIC_ORIGIN');
const deps = buildDeps({
  store,
  clock: CLOCK,
  mailer: outboxMailer(store, CLOCK.now, v7),
  baseUrl,
  oneMachine: false,
  reportError: logError,
});
const signIn = openidSignIn({
  issuer: required('OIDC_ISSUER'),
  clientId: required('OIDC_CLIENT_ID'),
  redirectUri: `${baseUrl}/auth/callback`,
});

/** The HTTP API and sign-in, behind API Gateway (payload version 2). */
export const handler = handle(
  new Hono().route('/', createAuth(deps, signIn)).route('/', createApp(deps)),
);
