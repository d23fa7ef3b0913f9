import { isBrokenOut } from '#domain/criteria/small-groups.ts';
import { governingCharter, type Pilot } from '#domain/pilot/state.ts';
import type { People } from '#identity/people.ts';
import { mayOnTeam, type Standing } from '#identity/policy.ts';

/**
 * Who stands behind an entry: by name for those who work on the pilot's team, by role for everybody else, so that a
 * report of a quarter is never a ranking of people.
 */
export async function whoActed(
  deps: { readonly people: Pick<People, 'names'> },
  pilot: Pilot,
  reader: { readonly workspace: string; readonly standing: Standing },
  actors: readonly string[],
): Promise<(actor: string) => string> {
  if (!mayOnTeam('record-results', reader.standing, pilot.draft.team))
    return actor => roleOf(pilot, actor);
  const names = await deps.people.names(reader.workspace, [...new Set(actors)]);
  return actor => names.get(actor)?.name ?? 'somebody who has left';
}

function roleOf(pilot: Pilot, actor: string): string {
  const charter = governingCharter(pilot) ?? pilot.draft;
  const { contributors = [] } = charter;
  const contributor = contributors.indexOf(actor);
  // Among fewer than five a number soon is a name (rule A4).
  if (contributor >= 0)
    return isBrokenOut(contributors.length) ? `Contributor ${contributor + 1}` : 'A contributor';
  if (actor === pilot.draftedBy) return 'The lead';
  const signer = charter.signers?.find(each => each.person === actor);
  if (signer) return signer.role === 'compliance' ? 'A compliance partner' : 'A skeptic';
  return pilot.conversions.some(each => each.signer === actor) ? 'Finance' : 'Somebody of the team';
}
