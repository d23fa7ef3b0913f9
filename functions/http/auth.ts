import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_COOKIE, SESSION_SECONDS } from '#identity/sessions.ts';
import {
  type PendingSignIn,
  type SignedIn,
  type SignIn,
  safeReturnPath,
} from '#identity/sign-in.ts';
import type { HttpDeps } from './deps.ts';
import { deviceOf } from './device.ts';
import { pageHeaders } from './pages/page-headers.ts';
import { refuseCrossSite } from './same-site.ts';

const PENDING_COOKIE = '__Host-countersign-sign-in';
const PENDING_SECONDS = 600;

/** Kept by a browser that was signed out of, until somebody signs in with it. */
const SIGNED_OUT_COOKIE = '__Host-countersign-signed-out';
/** Longer than an issuer is likely to go on knowing somebody. */
const SIGNED_OUT_SECONDS = 30 * 86_400;

const COOKIE = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** What waits in the browser while a person is at the issuer's page; `setUp`: hash of the link that they came by. */
type Pending = PendingSignIn & { readonly setUp?: string };

const FOUNDING_PAGE = '/app/name-your-workspace';

/** Sign-in and sign-out under `/auth`. No token reaches the page's scripts. */
export function createAuth(deps: HttpDeps, signIn: SignIn): Hono {
  const auth = new Hono();
  auth.use('/auth/*', pageHeaders);
  auth.use('/auth/*', refuseCrossSite(deps.app.baseUrl));

  auth.get('/auth/sign-in', async context => {
    const returnTo = safeReturnPath(context.req.query('return'));
    const { url, pending } = await signIn.begin(returnTo, {
      hint: context.req.query('hint'),
      again: getCookie(context, SIGNED_OUT_COOKIE) !== undefined,
    });
    setCookie(context, PENDING_COOKIE, encode(pending), { ...COOKIE, maxAge: PENDING_SECONDS });
    return context.redirect(url, 303);
  });

  auth.get('/auth/set-up/:secret', async context => {
    const setUp = await deps.setUpLinks.open(context.req.param('secret'));
    if (setUp === undefined)
      return context.text('This link leads nowhere. Ask the operator to print a new one.', 404);
    if (setUp === 'expired')
      return context.text('This link has expired. Ask the operator to print a new one.', 410);
    const { url, pending } = await signIn.begin(FOUNDING_PAGE);
    const kept = encode({ ...pending, setUp });
    setCookie(context, PENDING_COOKIE, kept, { ...COOKIE, maxAge: PENDING_SECONDS });
    return context.redirect(url, 303);
  });

  auth.get('/auth/callback', async context => {
    const pending = decode(getCookie(context, PENDING_COOKIE));
    deleteCookie(context, PENDING_COOKIE, COOKIE);
    // Behind a proxy the request's own address differs from the one that the issuer was told.
    const callback = new URL(`/auth/callback${new URL(context.req.url).search}`, deps.app.baseUrl);
    const signedIn = pending && (await signIn.complete(callback, pending));
    if (!pending || !signedIn)
      return context.text('Sign-in did not work. Go back and try again.', 400);
    // The cookie is the browser's to change: the link is looked up again.
    const setUp = await goodLink(deps, pending.setUp);
    const person = await personOf(deps, signedIn, setUp);
    if (typeof person !== 'string') return context.text(TURNED_AWAY[person.because], 403);
    const before = getCookie(context, SESSION_COOKIE);
    if (before !== undefined) await deps.sessions.end(before);
    const started = await deps.sessions.start(person, {
      device: deviceOf(context.req.header('user-agent')),
      ...(setUp === undefined ? {} : { setUp }),
    });
    setCookie(context, SESSION_COOKIE, started, { ...COOKIE, maxAge: SESSION_SECONDS });
    deleteCookie(context, SIGNED_OUT_COOKIE, COOKIE);
    return context.redirect(pending.returnTo, 303);
  });

  auth.post('/auth/sign-out', async context => {
    const cookie = getCookie(context, SESSION_COOKIE);
    if (cookie !== undefined) await deps.sessions.end(cookie);
    deleteCookie(context, SESSION_COOKIE, COOKIE);
    // The issuer may go on knowing them: whoever comes to this browser next is asked who they are.
    setCookie(context, SIGNED_OUT_COOKIE, 'yes', { ...COOKIE, maxAge: SIGNED_OUT_SECONDS });
    return context.redirect('/', 303);
  });

  auth.onError(error => {
    deps.reportError(error);
    return new Response('Sign-in cannot be reached right now. Try again in a minute.', {
      status: 503,
    });
  });
  return auth;
}

/** Why somebody whom the issuer knows does not come in. */
const TURNED_AWAY = {
  unknown: 'You are in no workspace yet. Ask an admin to add your address.',
  'another identity':
    'This address has signed in with another account before. Ask an admin to take the person out and add them again.',
} as const;

/**
 * The person of the issuer's identity, or else of the address that it verified, who is known by this identity from now
 * on. On one machine whoever the embedded issuer names may come in; elsewhere an admin has added them before, or they hold
 * a set-up link.
 */
async function personOf(
  { app, identities, oneMachine }: HttpDeps,
  { identity, email, name }: SignedIn,
  setUp: string | undefined,
): Promise<string | { readonly because: keyof typeof TURNED_AWAY }> {
  const bound = await identities.personOf(identity);
  if (bound !== undefined) return bound;
  const mayJoin = oneMachine || setUp !== undefined;
  const known = mayJoin
    ? await app.people.findOrAdd(email, name, app.newId)
    : await app.people.findByEmail(email);
  if (!known) return { because: 'unknown' };
  return (await identities.bind(known.id, identity)) ? known.id : { because: 'another identity' };
}

async function goodLink({ setUpLinks }: HttpDeps, hash: unknown): Promise<string | undefined> {
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
  return (await setUpLinks.isGood(hash)) ? hash : undefined;
}

const encode = (pending: Pending): string =>
  Buffer.from(JSON.stringify(pending)).toString('base64url');

function decode(cookie: string | undefined): Pending | undefined {
  if (cookie === undefined) return undefined;
  try {
    const value = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as Pending;
    return { ...value, returnTo: safeReturnPath(value.returnTo) };
  } catch {
    return undefined;
  }
}
