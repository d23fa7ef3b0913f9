import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { readPeopleMail } from '#application/mail/people-mail.ts';
import type { WorkspaceView } from '#contracts/workspace.ts';
import { mayInRole } from '#identity/policy.ts';
import { readSummaries } from './summaries.ts';

/** A workspace for its settings page: its people, and those it has lost, by name. */
export async function showWorkspace(deps: AppDeps, caller: Caller): Promise<WorkspaceView> {
  const { workspace, pilots } = await readSummaries(deps, caller.workspace);
  const ids = Object.keys(workspace.people);
  const mail = mayInRole('manage-people', caller.standing)
    ? await readPeopleMail(deps, workspace, pilots)
    : undefined;
  const { id, name, timeZone, fiscalYearStart, currency, demo, teams } = workspace;
  const { former, erasures, keepRowsMonths } = workspace;
  const profiles = await deps.people.names(id, [
    ...ids,
    ...former,
    ...erasures.map(each => each.person),
  ]);
  const ref = (person: string) => ({
    id: person,
    name: profiles.get(person)?.name ?? 'somebody who has left',
  });
  return {
    id,
    name,
    timeZone,
    fiscalYearStart,
    currency,
    demo,
    keepRowsMonths,
    former: former
      .filter(person => erasures.every(each => each.person !== person || each.doneAt))
      .map(ref),
    erasures: erasures.map(({ person, orderedAt, doneAt }) => ({
      person: ref(person),
      orderedAt,
      ...(doneAt === undefined ? {} : { doneAt }),
    })),
    teams: teams.map(team => ({ ...team })),
    people: ids.flatMap(person => {
      const profile = profiles.get(person);
      const member = workspace.people[person];
      if (!member) return [];
      return {
        id: person,
        name: profile?.name ?? 'somebody who has left',
        ...(profile ? { email: profile.email } : {}),
        ...(profile && mail ? { mail: mail(profile) } : {}),
        roles: [...member.roles],
        teams: [...member.teams],
      };
    }),
  };
}
