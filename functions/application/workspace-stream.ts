import { readText } from '#domain/chain/free-text.ts';
import {
  decideWorkspace,
  type WorkspaceCommand,
  type WorkspaceRefusal,
} from '#domain/workspace/decide.ts';
import type { TeamKind, WorkspaceEvent } from '#domain/workspace/events.ts';
import { evolveWorkspace } from '#domain/workspace/evolve.ts';
import type { Member, Workspace } from '#domain/workspace/state.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import { parseWorkspaceEvent } from '#ledger/stored-events/workspace.ts';
import type { StreamType } from './stream-type.ts';

/** A workspace as every other part reads it: settings, teams, and who is on which. */
export type WorkspaceSummary = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly fiscalYearStart: number;
  readonly currency: string;
  readonly demo: boolean;
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: TeamKind;
  }[];
  readonly people: Readonly<Record<string, Member>>;
};

export type WorkspaceStream = StreamType<
  Workspace | undefined,
  WorkspaceCommand,
  WorkspaceEvent,
  WorkspaceRefusal,
  WorkspaceSummary | undefined
>;

/** The stream of a workspace's settings and people. */
export const workspaceStream: WorkspaceStream = {
  schema: 1,
  initial: undefined,
  decide: decideWorkspace,
  evolve: evolveWorkspace,
  project: (workspace, _head, key) => workspace && summarizeWorkspace(workspace, key.workspace),
  parseEvent: parseWorkspaceEvent,
};

function summarizeWorkspace(workspace: Workspace, id: string): WorkspaceSummary {
  const { name, timeZone, fiscalYearStart, currency, demo, teams, people } = workspace;
  return {
    id,
    name: readText(name),
    timeZone,
    fiscalYearStart,
    currency,
    demo,
    teams: teams.map(team => ({ ...team, name: readText(team.name) })),
    people,
  };
}

export const workspaceKey = (workspace: string): StreamKey => ({ workspace, stream: 'workspace' });
