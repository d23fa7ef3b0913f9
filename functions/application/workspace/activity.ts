import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { SYSTEM } from '#application/system.ts';
import type { ActivityView } from '#contracts/activity.ts';
import { METRIC_LIBRARY } from '#domain/criteria/metric-library.ts';
import { NO_DECLARATIONS } from '#domain/workspace/declarations.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';
import { evolveWorkspace } from '#domain/workspace/evolve.ts';
import { NO_FINANCE } from '#domain/workspace/finance.ts';
import type { Workspace } from '#domain/workspace/state.ts';
import { parseWorkspaceEvent } from '#ledger/stored-events/workspace.ts';
import type { ActivityNames, Before } from './activity-names.ts';
import { tellActivity } from './activity-sentences.ts';
import { readSummaries } from './summaries.ts';

const NOTHING_YET: Before = {
  teams: [],
  people: {},
  currency: '',
  declarations: NO_DECLARATIONS,
  finance: NO_FINANCE,
};

/** What was done to the workspace itself, newest first; what was done on a pilot stands in its own ledger. */
export async function listActivity(deps: AppDeps, caller: Caller): Promise<ActivityView> {
  const [stored, { pilots }] = await Promise.all([
    deps.ledger.read({ workspace: caller.workspace, stream: 'workspace' }),
    readSummaries(deps, caller.workspace),
  ]);
  const entries = stored.map(({ header, payload }) => ({
    header,
    events: payload.events.map(parseWorkspaceEvent),
  }));
  const people = await deps.people.names(caller.workspace, [
    ...new Set(
      entries.flatMap(({ header, events }) => [header.actor, ...events.flatMap(peopleIn)]),
    ),
  ]);
  const names: ActivityNames = {
    person: id =>
      id === SYSTEM ? 'Countersign' : (people.get(id)?.name ?? 'somebody who has left'),
    pilot: id => pilots.find(each => each.id === id)?.name ?? 'a pilot that is gone',
    metric: id => METRIC_LIBRARY.find(each => each.id === id)?.name ?? id,
  };
  let workspace: Workspace | undefined;
  const told = entries.map(({ header, events }) => ({
    seq: header.seq,
    at: header.at,
    actor: { id: header.actor, name: names.person(header.actor) },
    assurance: header.assurance,
    simulated: header.simulated === true,
    events: events.map(event => {
      const before = workspace ?? NOTHING_YET;
      workspace = evolveWorkspace(workspace, event, header);
      return tellActivity(event, before, names);
    }),
  }));
  return { entries: told.toReversed() };
}

/** Whom a sentence about the event names. */
function peopleIn(event: WorkspaceEvent): string[] {
  switch (event.type) {
    case 'PersonAdded':
    case 'PersonChanged':
    case 'PersonRemoved':
    case 'CoalitionJoined':
    case 'CoalitionLeft':
    case 'ObjectionRaised':
      return [event.person];
    case 'EthicsPolicySet':
      return [event.owner, event.partner];
    case 'StrategyForumRecorded':
      return [event.member];
    case 'ScalePlanSet':
      return [event.owner];
    case 'AgentsDeclared':
      return event.owner === undefined ? [] : [event.owner];
    default:
      return [];
  }
}
