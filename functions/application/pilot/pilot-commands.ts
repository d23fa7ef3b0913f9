import { type Caller, permitOnPilot } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { mailOfEntry } from '#application/mail/mail-of-entry.ts';
import { type Executed, execute } from '#application/stream/append.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import {
  type AskedPilotCommand,
  type BareCommand,
  type NotPermitted,
  pilotStream,
} from '#application/stream/pilot-stream.ts';
import { pilotKey, readingPilots } from '#application/stream/reading-pilots.ts';
import { seal } from '#application/stream/sealing.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import { refuseUnknown, type UnknownReference } from '#application/workspace/known-references.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import { sealText } from '#domain/chain/free-text.ts';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import type { DrawnPerson } from '#domain/pilot/draw.ts';
import { type Row, rowsDigest } from '#domain/pilot/measurement.ts';
import type { PilotRefusal } from '#domain/pilot/refusals.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import { directoryOf } from '#domain/workspace/state.ts';
import type { Action } from '#identity/policy.ts';
import { loggedPieces, piecesNamedBy } from './logged-pieces.ts';
import { plannedRowsOf, rowsOf } from './rows.ts';

export type PilotResult = Executed<
  Pilot | undefined,
  PilotRefusal | NotPermitted | UnknownReference
>;

/** One command to one pilot by a signed-in person. */
export type PilotOrder = {
  readonly pilot: string;
  readonly commandId: string;
  readonly action: Action;
  readonly command: AskedPilotCommand;
  /** The rows that the command names by their digest: kept when it is not refused. */
  readonly rows?: readonly Row[];
};

/**
 * Looks up what the decision needs, decides and appends, then mails whoever has to know. Four requests: workspace
 * with snapshot, entries, entry, summary; one more for a new pilot, a due snapshot, or up to 2,000 rows.
 */
export async function commandPilot(
  deps: AppDeps,
  caller: Caller,
  { pilot, commandId, action, command: asked, rows }: PilotOrder,
): Promise<PilotResult> {
  const key = pilotKey(caller.workspace, pilot);
  const [workspace, loaded] = await Promise.all([
    readWorkspace(deps, caller.workspace),
    loadStream(deps, readingPilots, key),
  ]);
  const tookOver = loaded.state?.handovers.map(each => each.to);
  const refusal = refuseUnknown(workspace, asked, tookOver);
  if (refusal) return { ok: false, refusal };
  const bare = seal<BareCommand>(asked, deps.random.salt);
  const command = await withKnowledge(deps, workspace, loaded.state, bare);
  const stream = pilotStream(workspace.timeZone, permitOnPilot(action, caller));
  const { person, assurance } = caller;
  const order = { commandId, actor: person.id, assurance, asked, command };
  const named = rows ? [rows] : piecesNamedBy(command);
  const result = await execute(deps, stream, key, order, {
    loaded,
    ...(named.length > 0 ? { beforeAppend: () => keepRows(deps, workspace.id, named) } : {}),
  });
  if (result.ok && result.entry && result.state)
    await mailOfEntry(deps, result.state, result.entry);
  return result;
}

async function keepRows(
  deps: AppDeps,
  workspace: string,
  named: readonly (readonly Row[])[],
): Promise<void> {
  for (const rows of named) await deps.rows.put(workspace, rowsDigest(rows), rows);
}

/**
 * Adds what the product looks up itself: who is on which team, the seed of a draw, and the rows that a plan or a
 * verdict is computed from.
 */
async function withKnowledge(
  deps: AppDeps,
  workspace: WorkspaceSummary,
  pilot: Pilot | undefined,
  command: BareCommand,
): Promise<PilotCommand> {
  switch (command.type) {
    case 'propose':
    case 'amend':
      return {
        ...command,
        directory: directoryOf(workspace),
        ...(pilot ? { baselineRows: await plannedRowsOf(deps, workspace.id, pilot) } : {}),
      };
    case 'delegate':
    case 'replace-signer':
      return { ...command, directory: directoryOf(workspace) };
    case 'draw-groups':
      return {
        ...command,
        seed: deps.random.salt(),
        units: await underPseudonyms(deps, workspace.id, command.units),
      };
    case 'lock':
      return { ...command, ...(pilot ? await loggedPieces(deps, workspace.id, pilot) : {}) };
    case 'propose-conversion':
      return { ...command, directory: directoryOf(workspace), bands: bandsOf(workspace) };
    case 'record-effort':
      return { ...command, bands: bandsOf(workspace) };
    case 'judge':
      return {
        ...command,
        rows: pilot ? await rowsOf(deps, workspace.id, pilot) : {},
        ...(pilot ? await loggedPieces(deps, workspace.id, pilot) : {}),
        timeZone: workspace.timeZone,
      };
    default:
      return command;
  }
}

/** People are drawn under the pseudonyms that their results come in by (rule A3); their names stay out of the hashes. */
async function underPseudonyms(
  { pseudonyms, random }: AppDeps,
  workspace: string,
  units: readonly DrawnPerson[],
): Promise<DrawnPerson[]> {
  if (units.length === 0) return [];
  const pseudonymOf = await pseudonyms.in(workspace);
  return units.map(each => ({
    ...each,
    unit: pseudonymOf(each.unit),
    called: sealText(each.unit, random.salt()),
  }));
}

const bandsOf = ({ finance }: WorkspaceSummary) => finance?.bands ?? [];
