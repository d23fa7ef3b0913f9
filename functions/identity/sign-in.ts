import type { IssuedIdentity } from './identities.ts';

/** What is kept in a short-lived cookie while a person is at the issuer's page. */
export type PendingSignIn = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where to go afterwards: a path of this product. */
  readonly returnTo: string;
};

/** Who the issuer says the person is. Roles never come from here, only from the workspace. */
export type SignedIn = {
  readonly identity: IssuedIdentity;
  /** Verified by the issuer. */
  readonly email: string;
  readonly name: string;
};

/** Sign-in with an OpenID Connect issuer: code flow with PKCE, state and nonce. */
export type SignIn = {
  /**
   * The issuer's address to go to, and what to keep until the person comes back.
   *
   * @param asked `hint`: the address of who signs in; `again`: they are asked who they are though the issuer still knows
   */
  begin(
    returnTo: string,
    asked?: { readonly hint?: string | undefined; readonly again?: boolean },
  ): Promise<{ readonly url: string; readonly pending: PendingSignIn }>;
  /** Exchanges the code in `callback`. Undefined: it is not this sign-in's, or the address is not verified. */
  complete(callback: URL, pending: PendingSignIn): Promise<SignedIn | undefined>;
};

/** A path of this product, or the front page: nothing else can be returned to (ASVS 5.0, open redirects). */
export const safeReturnPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[\w\-./?=&%#]*$/.test(path) ? path : '/app';
