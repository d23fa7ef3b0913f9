import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { SYSTEM } from '#application/system.ts';
import type { ActivityView } from '#contracts/activity.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';
import { parseWorkspaceEvent } from '#ledger/stored-events/workspace.ts';
import { tellActivity } from './activity-sentences.ts';

/** What was done to the workspace itself, newest first; what was done on a pilot stands in its own ledger. */
export async function listActivity(deps: AppDeps, caller: Caller): Promise<ActivityView> {
  const entries = (
    await deps.ledger.read({ workspace: caller.workspace, stream: 'workspace' })
  ).map(({ header, payload }) => ({ header, events: payload.events.map(parseWorkspaceEvent) }));
  const events = entries.flatMap(each => each.events);
  const people = await deps.people.names(caller.workspace, [
    ...new Set([...entries.map(({ header }) => header.actor), ...events.flatMap(personIn)]),
  ]);
  const teams = new Map(events.flatMap(teamIn));
  const person = (id: string): string =>
    id === SYSTEM ? 'Countersign' : (people.get(id)?.name ?? 'somebody who has left');
  const names = { person, team: (id: string) => teams.get(id) ?? 'a team that is gone' };
  return {
    entries: entries.toReversed().map(({ header, events: told }) => ({
      seq: header.seq,
      at: header.at,
      actor: { id: header.actor, name: person(header.actor) },
      assurance: header.assurance,
      simulated: header.simulated === true,
      events: told.map(event => tellActivity(event, names)),
    })),
  };
}

const personIn = (event: WorkspaceEvent): string[] =>
  event.type === 'PersonAdded' || event.type === 'PersonChanged' || event.type === 'PersonRemoved'
    ? [event.person]
    : [];

/** The last name of each team: later ones take the place of earlier. */
const teamIn = (event: WorkspaceEvent): [string, string][] =>
  event.type === 'TeamAdded' || event.type === 'TeamRenamed'
    ? [[event.team, readText(event.name)]]
    : [];
