import type { EntryHeader } from '../chain/entry.ts';
import { dropWords } from '../chain/free-text.ts';
import { NO_DECLARATIONS } from './declarations.ts';
import type { WorkspaceEvent } from './events.ts';
import { evolveDeclarations } from './evolve-declarations.ts';
import { evolveFinance, NO_FINANCE } from './finance.ts';
import type { Workspace } from './state.ts';

/** The workspace after one more event. */
export function evolveWorkspace(
  workspace: Workspace | undefined,
  event: WorkspaceEvent,
  header: EntryHeader,
): Workspace | undefined {
  if (event.type === 'WorkspaceFounded') {
    const { type: _type, ...settings } = event;
    return {
      ...settings,
      foundedAt: header.at,
      teams: [],
      people: {},
      former: [],
      erasures: [],
      keepRowsMonths: 0,
      declarations: NO_DECLARATIONS,
      finance: NO_FINANCE,
    };
  }
  if (workspace === undefined) return undefined;
  switch (event.type) {
    case 'TeamAdded': {
      const { team: id, name, kind } = event;
      return { ...workspace, teams: [...workspace.teams, { id, name, kind }] };
    }
    case 'PersonAdded':
    case 'PersonChanged': {
      const { person, roles, teams } = event;
      return {
        ...workspace,
        people: { ...workspace.people, [person]: { roles, teams } },
        former: workspace.former.filter(each => each !== person),
      };
    }
    case 'PersonRemoved':
      return withoutPerson(workspace, event.person);
    case 'TeamRenamed':
      return {
        ...workspace,
        teams: workspace.teams.map(team =>
          team.id === event.team ? { ...team, name: event.name } : team,
        ),
      };
    case 'SettingsChanged': {
      const { type: _type, ...changed } = event;
      return { ...workspace, ...changed };
    }
    case 'ErasureOrdered': {
      const { person } = event;
      const erasure = { person, orderedAt: header.at, orderedBy: header.actor };
      return {
        ...withoutPerson(workspace, person),
        erasures: [...workspace.erasures, erasure],
      };
    }
    case 'WordsErased':
      return dropWords(workspace, new Set(event.commitments));
    case 'PersonErased':
      return {
        ...workspace,
        former: workspace.former.filter(each => each !== event.person),
        erasures: workspace.erasures.map(each =>
          each.person === event.person ? { ...each, doneAt: header.at } : each,
        ),
      };
    case 'RateBandSet':
    case 'GoalPlanned':
      return { ...workspace, finance: evolveFinance(workspace.finance, event, header) };
    default:
      return {
        ...workspace,
        declarations: evolveDeclarations(workspace.declarations, event, header),
      };
  }
}

function withoutPerson(workspace: Workspace, person: string): Workspace {
  const { [person]: _gone, ...people } = workspace.people;
  const former = [...workspace.former.filter(each => each !== person), person];
  return { ...workspace, people, former };
}
