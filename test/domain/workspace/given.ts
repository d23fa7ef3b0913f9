import { expect } from 'vitest';
import type { EntryHeader } from '#domain/chain/entry.ts';
import {
  decideWorkspace,
  type WorkspaceCommand,
  type WorkspaceRefusal,
} from '#domain/workspace/decide.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';
import { evolveWorkspace } from '#domain/workspace/evolve.ts';
import type { Workspace } from '#domain/workspace/state.ts';
import { words } from '../readiness/declared-fixture.ts';

export const FOUNDED_AT = '2026-01-05T09:00:00.000Z';
const HASH = '0'.repeat(64);

const headerAt = (at: string): EntryHeader => ({
  v: 1,
  workspace: 'W1',
  stream: 'workspace',
  seq: 1,
  at,
  actor: 'ana',
  assurance: 'sso',
  commandId: '01900000-0000-7000-8000-000000000000',
  commandHash: HASH,
  payloadHash: HASH,
  prev: HASH,
  hash: HASH,
});

export const workspaceAfter = (history: readonly WorkspaceEvent[]): Workspace | undefined =>
  history.reduce<Workspace | undefined>(
    (workspace, event) => evolveWorkspace(workspace, event, headerAt(FOUNDED_AT)),
    undefined,
  );

/** `given(history).when(command)`, then what is decided or why it is refused. */
export const given = (history: readonly WorkspaceEvent[]) => ({
  when: (command: WorkspaceCommand, at = '2026-06-30T09:00:00.000Z') => {
    const decision = decideWorkspace(workspaceAfter(history), command, { at });
    return {
      decides: (...events: WorkspaceEvent[]) => expect(decision).toEqual({ ok: true, events }),
      isRefused: (code: WorkspaceRefusal['code']) =>
        expect(decision).toMatchObject({ ok: false, refusal: { code } }),
    };
  },
});

export const found: Extract<WorkspaceCommand, { type: 'found' }> = {
  type: 'found',
  name: words('Northwind'),
  timeZone: 'Pacific/Auckland',
  fiscalYearStart: 7,
  currency: 'NZD',
  demo: false,
  founder: 'ana',
  team: { id: 'ld', name: words('Learning') },
};
const { type: _type, founder: _founder, team: _team, ...settings } = found;
export const founded: readonly WorkspaceEvent[] = [
  { type: 'WorkspaceFounded', ...settings },
  { type: 'TeamAdded', team: 'ld', name: words('Learning'), kind: 'learning' },
  { type: 'PersonAdded', person: 'ana', roles: ['admin', 'lead', 'contributor'], teams: ['ld'] },
];
export const vera = { person: 'vera', roles: ['skeptic'], teams: ['ld'] } as const;
export const declare = (event: Extract<WorkspaceCommand, { type: 'declare' }>['event']) =>
  ({ type: 'declare', event, pilots: [] }) as const;
