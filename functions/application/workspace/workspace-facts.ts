import type { AppDeps } from '#application/deps.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import {
  type WorkspaceSummary,
  workspaceKey,
  workspaceStream,
} from '#application/stream/workspace-stream.ts';
import type { Member } from '#domain/workspace/state.ts';
import type { StoredSummary } from '#ledger/read-models.ts';

/** The settings and people of a workspace, by one request. Throws when there is none: a session named it. */
export async function readWorkspace(
  deps: Pick<AppDeps, 'readModels'>,
  workspace: string,
): Promise<WorkspaceSummary> {
  const found = await findWorkspace(deps, workspace);
  if (!found) throw new Error(`workspace ${workspace} has no summary`);
  return found;
}

/** The same; `undefined` while it is being founded, when its first entry is there and its summary is not yet. */
export async function findWorkspace(
  deps: Pick<AppDeps, 'readModels'>,
  workspace: string,
): Promise<WorkspaceSummary | undefined> {
  const stored = await deps.readModels.get(workspaceKey(workspace));
  return stored && workspaceOf(stored);
}

/** Written by `workspaceStream` under its schema number, which is what makes the shape known. */
export const workspaceOf = (stored: StoredSummary): WorkspaceSummary | undefined =>
  stored.key.stream === 'workspace' ? (stored.summary as WorkspaceSummary) : undefined;

/** Somebody's standing by the ledger itself, where what is kept beside their sessions may be behind. */
export async function standingOf(
  deps: Pick<AppDeps, 'ledger' | 'snapshots'>,
  workspace: string,
  person: string,
): Promise<Member | undefined> {
  const { state } = await loadStream(deps, workspaceStream, workspaceKey(workspace));
  return state?.people[person];
}
