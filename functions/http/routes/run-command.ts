import type { Caller } from '#application/caller.ts';
import { commandPilot, type PilotResult } from '#application/pilot/pilot-commands.ts';
import type { AskedPilotCommand } from '#application/stream/pilot-stream.ts';
import type { CommandResult } from '#contracts/pilots.ts';
import type { Row } from '#domain/pilot/measurement.ts';
import { refuse } from '#domain/pilot/refusals.ts';
import type { Action } from '#identity/policy.ts';
import type { HttpDeps } from '../deps.ts';

export type PilotCall = {
  readonly deps: HttpDeps;
  readonly caller: Caller;
  readonly params: { readonly pilot: string };
  readonly commandId: string;
};
type Answered =
  | { readonly ok: true; readonly body: CommandResult; readonly etag: string }
  | Extract<PilotResult, { ok: false }>;

/** Commands a pilot under a permission, and answers where it stands then. */
export async function run(
  { deps, caller, params, commandId }: PilotCall,
  action: Action,
  command: AskedPilotCommand,
  rows?: readonly Row[],
): Promise<Answered> {
  const order = { pilot: params.pilot, commandId, action, command, ...(rows ? { rows } : {}) };
  return answerOf(await commandPilot(deps.app, caller, order), params.pilot);
}

function answerOf(result: PilotResult, pilot: string): Answered {
  if (!result.ok) return result;
  const { state, head, replayed } = result;
  if (!state || !head) return { ok: false, refusal: refuse('pilot_not_found') };
  return {
    ok: true,
    etag: `"${state.revision}"`,
    body: {
      pilot,
      phase: state.phase,
      revision: state.revision,
      seq: result.entry?.header.seq ?? head.seq,
      hash: result.entry?.header.hash ?? head.hash,
      replayed,
    },
  };
}
