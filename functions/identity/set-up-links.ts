/**
 * One-time links by which the first admin of a workspace comes in. The link is the workspace's seed: what is founded by
 * it has an id that follows from the link, so that one link makes one workspace, however often it is used.
 */
export type SetUpLinks = {
  /** Answers the secret, which is printed once and kept hashed. `hours`: for how long it is good. */
  create(hours: number): Promise<string>;
  /** The hash of a secret whose link is good; `expired`, or undefined where there never was one. */
  open(secret: string): Promise<string | 'expired' | undefined>;
  /** Whether the link of this hash is still good. */
  isGood(hash: string): Promise<boolean>;
};
