import type { Assurance } from '#domain/chain/entry.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import type { Member } from '#domain/workspace/state.ts';
import type { Profile } from '#identity/people.ts';
import { type Action, mayOnTeam } from '#identity/policy.ts';
import type { NotPermitted } from './pilot-stream.ts';

/** A signed-in person within a workspace. */
export type Caller = {
  readonly person: Profile;
  readonly workspace: string;
  readonly standing: Member;
  readonly assurance: Assurance;
};

/** Holds the policy's condition against the pilot that was loaded. */
export const permitOnPilot =
  (action: Action, caller: Caller) =>
  (pilot: Pilot): NotPermitted | undefined =>
    mayOnTeam(action, caller.standing, pilot.draft.team)
      ? undefined
      : {
          code: 'not_permitted',
          sentence: 'Only the team that owns this pilot can do that. Ask its lead.',
        };
