import { readText, withoutWords } from '#domain/chain/free-text.ts';
import {
  decideWorkspace,
  type WorkspaceCommand,
  type WorkspaceRefusal,
} from '#domain/workspace/decide.ts';
import type { Declarations } from '#domain/workspace/declarations.ts';
import type { TeamKind, WorkspaceEvent } from '#domain/workspace/events.ts';
import { evolveWorkspace } from '#domain/workspace/evolve.ts';
import type { Finance } from '#domain/workspace/finance.ts';
import type { Erasure, Member, Workspace } from '#domain/workspace/state.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import { parseWorkspaceEvent } from '#ledger/stored-events/workspace.ts';
import type { StreamType } from './stream-type.ts';

/** A workspace as every other part reads it: settings, teams, who is on which, and what was declared. */
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
  /** Person ids of those who were taken out. */
  readonly former: readonly string[];
  readonly erasures: readonly Erasure[];
  readonly keepRowsMonths: number;
  /** Without the words: reports rest on what was declared and when. */
  readonly declarations: Declarations;
  /** Absent in a summary of an older shape. */
  readonly finance?: Finance;
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
  schema: 4,
  initial: undefined,
  decide: decideWorkspace,
  evolve: evolveWorkspace,
  project: (workspace, _head, key) => workspace && summarizeWorkspace(workspace, key.workspace),
  parseEvent: parseWorkspaceEvent,
  isSigned: event => event.type === 'ScorecardAcknowledged',
};

function summarizeWorkspace(workspace: Workspace, id: string): WorkspaceSummary {
  const { name, teams, declarations: declared, foundedAt: _since, ...settings } = workspace;
  const declarations = withoutWords(declared) as Declarations;
  return {
    id,
    name: readText(name),
    ...settings,
    teams: teams.map(team => ({ ...team, name: readText(team.name) })),
    declarations,
    finance: workspace.finance,
  };
}

export const workspaceKey = (workspace: string): StreamKey => ({ workspace, stream: 'workspace' });
