import * as openid from 'openid-client';
import type { SignIn } from './sign-in.ts';

export type OpenidSettings = {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client: PKCE alone then proves that it is the same one that began. */
  readonly clientSecret?: string;
  /** Where the issuer sends people back to. */
  readonly redirectUri: string;
};

/** Any issuer, found by its discovery document, which is read at the first sign-in. */
export function openidSignIn(settings: OpenidSettings): SignIn {
  const { clientId, clientSecret, redirectUri } = settings;
  const issuer = new URL(settings.issuer);
  const discover = () =>
    openid.discovery(issuer, clientId, undefined, authentication(clientSecret), {
      // The signature of an ID token is checked though it comes straight from the issuer (ASVS 5.0, V9.1.1).
      execute: [
        openid.enableNonRepudiationChecks,
        // The embedded issuer of one machine alone has no TLS.
        ...(isLoopback(issuer) ? [openid.allowInsecureRequests] : []),
      ],
    });
  let configuration: Promise<openid.Configuration> | undefined;
  const configured = (): Promise<openid.Configuration> => {
    configuration ??= discover().catch(fault => {
      configuration = undefined;
      throw fault;
    });
    return configuration;
  };

  return {
    async begin(returnTo, { hint, again = false } = {}) {
      const state = openid.randomState();
      const nonce = openid.randomNonce();
      const verifier = openid.randomPKCECodeVerifier();
      const url = openid.buildAuthorizationUrl(await configured(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(hint === undefined ? {} : { login_hint: hint }),
        ...(hint !== undefined || again ? { prompt: 'login' } : {}),
      });
      return { url: url.href, pending: { state, nonce, verifier, returnTo } };
    },

    async complete(callback, { state, nonce, verifier }) {
      const tokens = await openid
        .authorizationCodeGrant(await configured(), callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        .catch(() => undefined);
      const claims = tokens?.claims();
      if (!claims) return undefined;
      const { iss: issuer, sub: subject, email, email_verified: verified, name } = claims;
      if (typeof email !== 'string' || verified !== true) return undefined;
      const identity = { issuer, subject };
      return { identity, email, name: typeof name === 'string' ? name : email };
    },
  };
}

const authentication = (secret: string | undefined): openid.ClientAuth =>
  secret === undefined ? openid.None() : openid.ClientSecretBasic(secret);

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && hostname === '127.0.0.1';
