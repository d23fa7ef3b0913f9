import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { words } from '#application/stream/sealing.ts';
import { readSummaries } from './summaries.ts';
import { commandWorkspace, type WorkspaceResult } from './workspace-commands.ts';

/** Takes a person out of the workspace: what they did stays, what they could do ends now. */
export const removePerson = (
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  person: string,
): Promise<WorkspaceResult> =>
  commandWorkspace(deps, caller, caller.workspace, commandId, { type: 'remove-person', person });

/** Orders the erasure of a person; they are out of the workspace at once. */
export const orderErasure = (
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  person: string,
): Promise<WorkspaceResult> =>
  commandWorkspace(deps, caller, caller.workspace, commandId, { type: 'order-erasure', person });

export const renameTeam = (
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  team: { readonly id: string; readonly name: string },
): Promise<WorkspaceResult> =>
  commandWorkspace(deps, caller, caller.workspace, commandId, {
    type: 'rename-team',
    team: team.id,
    name: words(team.name),
  });

/** Settings that are to change; what is left out stays. */
export type AskedSettings = {
  readonly name?: string;
  readonly timeZone?: string;
  readonly fiscalYearStart?: number;
  readonly currency?: string;
  readonly keepRowsMonths?: number;
};

/** Changes settings. The currency stays once a pilot has an amount in it (rule A1). */
export async function changeSettings(
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  { name, ...rest }: AskedSettings,
): Promise<WorkspaceResult> {
  const { workspace, pilots } = await readSummaries(deps, caller.workspace);
  const changed = Object.entries(rest).filter(
    ([setting, value]) => workspace[setting as keyof typeof rest] !== value,
  );
  return commandWorkspace(deps, caller, caller.workspace, commandId, {
    type: 'change-settings',
    change: {
      ...(name === undefined || name === workspace.name ? {} : { name: words(name) }),
      ...Object.fromEntries(changed),
    },
    hasMoney: pilots.length > 0,
  });
}
