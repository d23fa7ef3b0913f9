import type { PilotEvent } from '#domain/pilot/events.ts';
import { evolve } from '#domain/pilot/evolve.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import { summarize } from '#domain/pilot/summarize.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import { parsePilotEvent } from '#ledger/stored-events/pilot.ts';
import type { Reading } from './stream-type.ts';

/** Raise it when `Pilot` or `PilotSummary` changes shape. */
const SCHEMA = 5;

/**
 * A pilot's stream for reading alone. What decides and judges stays out, with all of its statistics: whoever opens an
 * invitation does not wait for it to load (docs/performance.md).
 */
export const readingPilots: Reading<Pilot | undefined, PilotEvent, PilotSummary | undefined> = {
  schema: SCHEMA,
  initial: undefined,
  evolve,
  project: pilot => pilot && summarize(pilot),
  parseEvent: parsePilotEvent,
};

export const pilotKey = (workspace: string, pilot: string): StreamKey => ({
  workspace,
  stream: `pilot/${pilot}`,
});
