import type { EntryHeader } from '../chain/entry.ts';
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
      return { ...workspace, people: { ...workspace.people, [person]: { roles, teams } } };
    }
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
