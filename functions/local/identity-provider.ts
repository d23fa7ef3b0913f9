import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Configuration, default as Provider } from 'oidc-provider';
import { escapeHtml } from './page.ts';

/** Somebody whom the embedded issuer can sign in, without a password: it is this machine's owner who chooses. */
export type LocalAccount = {
  readonly email: string;
  readonly name: string;
  /** What they are in the workspace, for the page that offers them. */
  readonly title: string;
};

export type IdentityProvider = { readonly issuer: string; readonly close: () => Promise<void> };

export const LOCAL_CLIENT_ID = 'countersign-local';

/**
 * A real OpenID Connect issuer (code flow, PKCE required) in this process, on a port of its own. Its page offers the
 * people of the workspaces; a `login_hint` that names one of them skips it.
 */
export async function startIdentityProvider(options: {
  readonly redirectUri: string;
  readonly accounts: () => Promise<readonly LocalAccount[]>;
}): Promise<IdentityProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { default: EmbeddedProvider } = await import('oidc-provider');
  const provider = new EmbeddedProvider(issuer, configuration(options));
  const pages = getRequestListener(interactionPages(provider, options.accounts).fetch);
  const protocol = provider.callback();
  server.on('request', (request, response) => {
    const listener = request.url?.startsWith('/interaction/') ? pages : protocol;
    void listener(request, response);
  });
  return { issuer, close: () => closed(server) };
}

function configuration({
  redirectUri,
  accounts,
}: Parameters<typeof startIdentityProvider>[0]): Configuration {
  return {
    clients: [
      {
        client_id: LOCAL_CLIENT_ID,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'none',
        // Of a native client the issuer would ask for consent each time.
        application_type: 'web',
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    jwks: { keys: [signingKey()] },
    ttl: { Session: 60, Interaction: 600, Grant: 600, AccessToken: 60, IdToken: 60 },
    async findAccount(_context, id) {
      const account = (await accounts()).find(each => each.email === id);
      return (
        account && {
          accountId: id,
          claims: async () => ({
            sub: id,
            email: account.email,
            email_verified: true,
            name: account.name,
          }),
        }
      );
    },
    // The product is the issuer's only client: nobody has to be asked whether it may read a name.
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc;
      const grant = new provider.Grant({
        clientId: client?.clientId ?? LOCAL_CLIENT_ID,
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

/** Tokens live for a minute: a key that lives as long as the process is enough. */
function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'local' };
}

type NodeBindings = {
  incoming: Parameters<Provider['interactionDetails']>[0];
  outgoing: Parameters<Provider['interactionDetails']>[1];
};

function interactionPages(
  provider: Provider,
  accounts: () => Promise<readonly LocalAccount[]>,
): Hono<{ Bindings: NodeBindings }> {
  const pages = new Hono<{ Bindings: NodeBindings }>();
  const finish = ({ incoming, outgoing }: NodeBindings, accountId: string) => {
    const result = { login: { accountId, remember: false } };
    return provider.interactionResult(incoming, outgoing, result, {
      mergeWithLastSubmission: false,
    });
  };

  pages.get('/interaction/:uid', async context => {
    const { params } = await provider.interactionDetails(
      context.env.incoming,
      context.env.outgoing,
    );
    const known = await accounts();
    const hinted = known.find(each => each.email === params['login_hint']);
    if (hinted) return context.redirect(await finish(context.env, hinted.email), 303);
    return context.html(signInPage(context.req.param('uid'), known));
  });

  pages.post('/interaction/:uid', async context => {
    const { email } = await context.req.parseBody();
    const chosen = (await accounts()).find(each => each.email === email);
    if (!chosen) return context.text('There is nobody of that address here.', 400);
    return context.redirect(await finish(context.env, chosen.email), 303);
  });
  return pages;
}

const signInPage = (uid: string, accounts: readonly LocalAccount[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in · Countersign</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}:root{color-scheme:light dark}
button{font:inherit;display:block;width:100%;text-align:left;padding:.75rem 1rem;margin:.5rem 0;border:1px solid;border-radius:.5rem;background:transparent;color:inherit;cursor:pointer}
small{opacity:.8}</style></head>
<body><main><h1>Who are you today?</h1><p>On this machine there are no passwords. Choose somebody.</p>
${accounts
  .map(
    ({ email, name, title }) =>
      `<form method="post" action="/interaction/${escapeHtml(uid)}"><input type="hidden" name="email" value="${escapeHtml(email)}"><button><strong>${escapeHtml(name)}</strong><br><small>${escapeHtml(title)}</small></button></form>`,
  )
  .join('\n')}
</main></body></html>`;

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>(resolve => server.close(() => resolve()));
}
