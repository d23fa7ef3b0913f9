import type { AppDeps } from '#application/deps.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { LocalAccount } from './identity-provider.ts';
import { OWNER } from './local-routes.ts';

/** Everybody whom the embedded issuer offers: the people of every workspace, or the owner before there is one. */
export async function localAccounts(deps: AppDeps): Promise<LocalAccount[]> {
  const accounts: LocalAccount[] = [];
  for (const id of await deps.readModels.workspaces()) {
    const workspace = await readWorkspace(deps, id);
    const profiles = await deps.people.names(id, Object.keys(workspace.people));
    for (const [person, { roles, teams }] of Object.entries(workspace.people)) {
      const profile = profiles.get(person);
      const names = workspace.teams.filter(team => teams.includes(team.id)).map(team => team.name);
      if (profile)
        accounts.push({
          email: profile.email,
          name: profile.name,
          title: [...roles, ...names].join(' · '),
        });
    }
  }
  const known = accounts.some(each => each.email === OWNER.email);
  return known || accounts.length > 0 ? accounts : [OWNER];
}
