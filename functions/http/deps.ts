import type { AppDeps } from '#application/deps.ts';
import type { ApiTokens } from '#identity/api-tokens.ts';
import type { Identities } from '#identity/identities.ts';
import type { Sessions } from '#identity/sessions.ts';
import type { SetUpLinks } from '#identity/set-up-links.ts';
import type { RequestLimit } from './request-limit.ts';

/** What the HTTP API is built from. */
export type HttpDeps = {
  readonly app: AppDeps;
  readonly sessions: Sessions;
  readonly identities: Identities;
  readonly setUpLinks: SetUpLinks;
  readonly tokens: ApiTokens;
  /** Carries out an erasure at once, on one machine; in AWS a function of its own finds the order. */
  readonly carryOutErasures?: (workspace: string) => Promise<void>;
  /** Told of everything unexpected; an answer never carries a trace of it. */
  readonly reportError: (error: unknown) => void;
  /** How much one caller may ask; absent on one machine. */
  readonly requestLimit?: RequestLimit;
  /** Whether people may found workspaces and set the clock themselves: on one machine alone. */
  readonly oneMachine: boolean;
};
