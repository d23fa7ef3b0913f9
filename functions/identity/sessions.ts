import type { Member } from '#domain/workspace/state.ts';
import type { Profile } from './people.ts';

/** Who is signed in, read with their standing by one query. */
export type Session = {
  /** Names the session to its owner; nobody can sign in with it. */
  readonly id: string;
  readonly person: Profile;
  /** Every workspace that the person is in. */
  readonly workspaces: readonly string[];
  /** The one they work in: the only one there is, or the one they chose. Absent: in none, or not chosen yet. */
  readonly workspace?: string;
  readonly standing?: Member;
  /** Hash of the set-up link that the person came by: they may found its workspace. */
  readonly setUp?: string;
  /** What `keepAlive` has to write down; empty as a rule. */
  readonly due: readonly ('seen' | 'standing')[];
};

/** A session as its owner sees it in a list. Times in milliseconds since the epoch. */
export type SessionInfo = {
  readonly id: string;
  readonly startedAt: number;
  readonly seenAt: number;
  readonly device: string;
};

export type NewSession = {
  /** In words, such as "Firefox on Linux". */
  readonly device?: string;
  readonly setUp?: string;
};

/**
 * Server-side sessions. One ends 12 hours after sign-in, after 2 hours without use, when its owner ends it, and when
 * an admin changes what the person may do or takes them out of a workspace (ASVS 5.0, V7.3 and V7.4).
 */
export type Sessions = {
  /** Starts a session; what comes back is the cookie's value and is kept nowhere else. */
  start(person: string, known?: NewSession): Promise<string>;
  /** Reads and writes nothing: one request. */
  read(cookie: string): Promise<Session | undefined>;
  /** Notes that a session is in use, every few minutes; a request that does nothing else waits for nothing. */
  keepAlive(session: Session): Promise<void>;
  /** Moves a session to another of the person's workspaces. */
  choose(session: Session, workspace: string): Promise<void>;
  /** A person's sessions that are still good, the latest used first. */
  list(person: string): Promise<SessionInfo[]>;
  /** False: the person has no such session. */
  revoke(person: string, id: string): Promise<boolean>;
  end(cookie: string): Promise<void>;
};

/** `__Host-`: only over HTTPS, only for this host, for every path; the prefix makes browsers enforce it. */
export const SESSION_COOKIE = '__Host-countersign';

/** Absolute lifetime of a session, in seconds. */
export const SESSION_SECONDS = 12 * 60 * 60;
/** A session ends when it has not been used for so long, in seconds. */
export const IDLE_SECONDS = 2 * 60 * 60;
/** How exactly use is noted, in seconds: one write in five minutes, not one a request. */
export const SEEN_EVERY_SECONDS = 5 * 60;
