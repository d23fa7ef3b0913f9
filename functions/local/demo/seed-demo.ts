import { addTeam, foundWorkspace, putPerson } from '#application/workspace-commands.ts';
import type { HttpDeps } from '#http/deps.ts';
import type { DoorPeople } from '../doors.ts';
import type { SettableClock } from '../settable-clock.ts';
import { DEMO_PEOPLE, DEMO_TEAMS, DEMO_WORKSPACE } from './people.ts';

export type SeededDemo = { readonly workspace: string; readonly people: DoorPeople };

const DOORS: DoorPeople = {
  skeptic: DEMO_PEOPLE.vpSales.email,
  contributor: DEMO_PEOPLE.contributor.email,
  executive: DEMO_PEOPLE.executive.email,
  lead: DEMO_PEOPLE.lead.email,
};

/** Makes the demo workspace by the same commands as everything else, unless it is there already. */
export async function seedDemo(deps: HttpDeps, _clock: SettableClock): Promise<SeededDemo> {
  const seeded = { workspace: DEMO_WORKSPACE.id, people: DOORS };
  const known = await deps.app.readModels.workspaces();
  if (known.includes(DEMO_WORKSPACE.id)) return seeded;
  const { app } = deps;
  const { lead } = DEMO_PEOPLE;
  const person = await app.people.findOrAdd(lead.email, lead.name, app.newId);
  const { id: workspace, ...settings } = DEMO_WORKSPACE;
  await foundWorkspace(app, { person, assurance: 'system' }, app.newId(), {
    workspace,
    team: DEMO_TEAMS.enablement.id,
    teamName: DEMO_TEAMS.enablement.name,
    ...settings,
  });
  const caller = {
    person,
    workspace,
    assurance: 'system' as const,
    standing: { roles: ['admin' as const], teams: [DEMO_TEAMS.enablement.id] },
  };
  for (const team of Object.values(DEMO_TEAMS))
    if (team.id !== DEMO_TEAMS.enablement.id) await addTeam(app, caller, app.newId(), team);
  for (const { name, email, roles, teams } of Object.values(DEMO_PEOPLE)) {
    const { id } = await app.people.findOrAdd(email, name, app.newId);
    await putPerson(app, caller, app.newId(), { id, roles, teams });
  }
  return seeded;
}
