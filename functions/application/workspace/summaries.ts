import type { AppDeps } from '#application/deps.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { StoredSummary } from '#ledger/read-models.ts';
import { workspaceOf } from './workspace-facts.ts';

/** What lists and reports are made of. */
export type Records = {
  readonly workspace: WorkspaceSummary;
  readonly pilots: readonly PilotSummary[];
  /** The same as they are kept, and those of the workspace's reports besides. */
  readonly stored: readonly StoredSummary[];
};

/** Every summary of a workspace, by one paged query. */
export async function readSummaries(
  deps: Pick<AppDeps, 'readModels'>,
  workspace: string,
): Promise<Records> {
  const records = recordsOf(await deps.readModels.list(workspace, { consistent: true }));
  if (!records) throw new Error(`workspace ${workspace} has no summary`);
  return records;
}

/** Summaries by what they are of; undefined where that of the workspace is not among them. */
export function recordsOf(stored: readonly StoredSummary[]): Records | undefined {
  const workspace = stored.map(workspaceOf).find(each => each !== undefined);
  return (
    workspace && {
      workspace,
      stored,
      // Written by `pilotStream` under its schema number, which is what makes the shape known.
      pilots: stored
        .filter(each => each.key.stream.startsWith('pilot/'))
        .map(each => each.summary as PilotSummary),
    }
  );
}
