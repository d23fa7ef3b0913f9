/** Who an issuer says that somebody is: no issuer gives the same subject to anybody else. */
export type IssuedIdentity = { readonly issuer: string; readonly subject: string };

/**
 * Which person an identity is (ASVS 5.0, V6.8.1 and V10.5.2). People are added by their address, before they ever
 * sign in; at their first sign-in they are bound to the identity that came with it. From then on the identity is what
 * they are known by, and an address that has gone to somebody else opens nothing.
 */
export interface Identities {
  personOf(identity: IssuedIdentity): Promise<string | undefined>;
  /** False: the person is bound to another identity of this issuer. */
  bind(person: string, identity: IssuedIdentity): Promise<boolean>;
  /** Frees somebody who is in no workspace any more, so that whoever is added under the address next can come in. */
  release(person: string): Promise<void>;
}
