import type { Member } from '#domain/workspace/state.ts';
import type { Profile } from './people.ts';

/** Who is signed in, read with their standing by one query. */
export type Session = {
  readonly person: Profile;
  /** The workspace that the person works in; absent before the first. */
  readonly workspace?: string;
  readonly standing?: Member;
};

export type Sessions = {
  /** Starts a session; what comes back is the cookie's value and is kept nowhere else. */
  start(person: string): Promise<string>;
  read(cookie: string): Promise<Session | undefined>;
  end(cookie: string): Promise<void>;
};

/** `__Host-`: only over HTTPS, only for this host, for every path; the prefix makes browsers enforce it. */
export const SESSION_COOKIE = '__Host-countersign';

/** Absolute lifetime of a session, in seconds. */
export const SESSION_SECONDS = 12 * 60 * 60;
