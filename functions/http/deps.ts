import type { AppDeps } from '#application/deps.ts';
import type { InvitedPerson } from '#application/invited-person.ts';
import type { SharedReport } from '#application/report/shared-report.ts';
import type { Sessions } from '#identity/sessions.ts';

/** What the HTTP API is built from. */
export type HttpDeps = {
  readonly app: AppDeps;
  readonly sessions: Sessions;
  readonly invited: InvitedPerson;
  readonly shared: SharedReport;
  /** Told of everything unexpected; an answer never carries a trace of it. */
  readonly reportError: (error: unknown) => void;
  /** Whether people may found workspaces and set the clock themselves: on one machine alone. */
  readonly oneMachine: boolean;
};
