import type { Assurance } from '#domain/chain/entry.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import type { Member } from '#domain/workspace/state.ts';
import type { Profile } from '#identity/people.ts';
import { type Action, mayOnTeam } from '#identity/policy.ts';
import type { NotPermitted } from './stream/pilot-stream.ts';

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

/** Under which id somebody orders something, and how sure it is who they are: the head of an order to a stream. */
export const orderedBy = (
  { person, assurance }: Pick<Caller, 'assurance'> & { readonly person: { readonly id: string } },
  commandId: string,
) => ({
  commandId,
  actor: person.id,
  assurance,
});
