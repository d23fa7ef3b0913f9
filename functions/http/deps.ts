import type { AppDeps } from '#application/deps.ts';
import type { InvitedPerson } from '#application/invited-person.ts';
import type { Sessions } from '#identity/sessions.ts';
import type { SetUpLinks } from '#identity/set-up-links.ts';

/** What the HTTP API is built from. */
export type HttpDeps = {
  readonly app: AppDeps;
  readonly sessions: Sessions;
  readonly setUpLinks: SetUpLinks;
  readonly invited: InvitedPerson;
  /** Told of everything unexpected; an answer never carries a trace of it. */
  readonly reportError: (error: unknown) => void;
  /** Whether people may found workspaces and set the clock themselves: on one machine alone. */
  readonly oneMachine: boolean;
};
