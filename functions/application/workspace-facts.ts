import type { StoredSummary } from '#ledger/read-models.ts';
import type { AppDeps } from './deps.ts';
import { type WorkspaceSummary, workspaceKey } from './workspace-stream.ts';

/** The settings and people of a workspace, by one request. Throws when there is none: a session named it. */
export async function readWorkspace(
  deps: Pick<AppDeps, 'readModels'>,
  workspace: string,
): Promise<WorkspaceSummary> {
  const stored = await deps.readModels.get(workspaceKey(workspace));
  const found = stored && workspaceOf(stored);
  if (!found) throw new Error(`workspace ${workspace} has no summary`);
  return found;
}

/** Written by `workspaceStream` under its schema number, which is what makes the shape known. */
export const workspaceOf = (stored: StoredSummary): WorkspaceSummary | undefined =>
  stored.key.stream === 'workspace' ? (stored.summary as WorkspaceSummary) : undefined;
