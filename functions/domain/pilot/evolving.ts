import type { EntryHeader } from '../chain/entry.ts';
import type { PilotEvent } from './events.ts';
import type { Pilot } from './state.ts';

export type EventOf<Type extends PilotEvent['type']> = Extract<PilotEvent, { type: Type }>;

/** How each of some events changes a pilot. */
export type ApplyEvents<Types extends PilotEvent['type']> = {
  readonly [Type in Types]: (pilot: Pilot, event: EventOf<Type>, header: EntryHeader) => Pilot;
};
