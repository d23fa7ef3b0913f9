import type { AppDeps } from '#application/deps.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import type { PieceRows } from '#domain/pilot/draw.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Row } from '#domain/pilot/measurement.ts';
import { pieceRows } from '#domain/pilot/piece-rows.ts';
import type { Pilot } from '#domain/pilot/state.ts';

/** The pieces of work that were logged as drawn, read from the ledger: the state holds their totals alone. */
export async function loggedPieces(
  deps: Pick<AppDeps, 'ledger'>,
  workspace: string,
  pilot: Pilot,
): Promise<{ readonly pieces?: PieceRows }> {
  if (pilot.draw?.unit !== 'task' || pilot.lockedAt !== undefined) return {};
  const entries = await deps.ledger.read(pilotKey(workspace, pilot.id));
  const numbered = entries.map(({ header, payload }) => ({
    seq: header.seq,
    events: payload.events as readonly PilotEvent[],
  }));
  return { pieces: pieceRows(numbered) };
}

/** The rows that a lock or a verdict names by their digest: kept before its entry is written. */
export function piecesNamedBy(command: PilotCommand): readonly (readonly Row[])[] {
  const { pieces } = command.type === 'lock' || command.type === 'judge' ? command : {};
  return Object.values(pieces ?? {}).filter(rows => rows.length > 0);
}
