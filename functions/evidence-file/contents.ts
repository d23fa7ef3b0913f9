import type { Entry } from '#domain/chain/entry.ts';
import { freeTextsIn, readText } from '#domain/chain/free-text.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { evolve } from '#domain/pilot/evolve.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import type { Evidence } from './evidence.ts';

export const eventsOf = (entry: Entry): readonly PilotEvent[] =>
  entry.payload.events as readonly PilotEvent[];

/** The pilot after the given entries; `undefined` when there is none. */
export const pilotAfter = (entries: readonly Entry[]): Pilot | undefined =>
  entries.reduce<Pilot | undefined>(
    (pilot, entry) =>
      eventsOf(entry).reduce((state, event) => evolve(state, event, entry.header), pilot),
    undefined,
  );

/** What a person is called in this file. */
export const nameIn = ({ people }: Evidence, person: string): string => {
  if (person === 'system') return 'The product itself';
  const name = people[person];
  return name ? readText(name) : 'Somebody who has left';
};

/** Everything that somebody typed in an event, one after the other; not who was drawn, which no file says. */
export const wordsIn = (event: PilotEvent): string[] =>
  event.type === 'GroupsDrawn'
    ? []
    : freeTextsIn(event)
        .map(readText)
        .filter(words => words !== '');
