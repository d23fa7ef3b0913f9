import type { Caller } from '#application/caller.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import type { Piece } from '#domain/pilot/draw.ts';
import type { PilotEvent, TimeLog } from '#domain/pilot/events.ts';
import type { HttpDeps } from '../deps.ts';

type LogCall = {
  readonly deps: HttpDeps;
  readonly caller: Caller;
  readonly params: { readonly pilot: string };
};

export const NO_SUCH_LOG = {
  ok: false,
  refusal: { code: 'not_found', sentence: 'There is no such log. Load the page again.' },
} as const;

export const NOT_ONES_OWN = {
  ok: false,
  refusal: { code: 'not_permitted', sentence: 'Only whoever logged it can put it right.' },
} as const;

type Found<Log> = { readonly was: Log; readonly contributor: string };

/** The log that a correction supersedes, or the earlier correction of it, as its entry holds it. */
export async function findLog(call: LogCall, seq: number): Promise<Found<TimeLog> | undefined> {
  const event = await firstEventOf(call, seq);
  if (event?.type === 'TimeLogCorrected') return { was: event.now, contributor: event.contributor };
  if (event?.type !== 'TimeLogged') return undefined;
  const { type: _type, contributor, ...was } = event;
  return { was, contributor };
}

/** The piece of work that a correction supersedes, as its entry holds it. */
export async function findPiece(call: LogCall, seq: number): Promise<Found<Piece> | undefined> {
  const event = await firstEventOf(call, seq);
  if (event?.type !== 'PieceLogged') return undefined;
  const { type: _type, contributor, ...was } = event;
  return { was, contributor };
}

async function firstEventOf(
  { deps, caller, params }: LogCall,
  seq: number,
): Promise<PilotEvent | undefined> {
  if (!Number.isSafeInteger(seq) || seq < 1) return undefined;
  const [entry] = await deps.app.ledger.read(pilotKey(caller.workspace, params.pilot), seq - 1);
  return entry?.header.seq === seq
    ? (entry.payload.events[0] as PilotEvent | undefined)
    : undefined;
}
