import { useSyncExternalStore } from 'react';
import type { BodyOf } from '#contracts/endpoints.ts';

/** What can be said without a connection: a contributor's own week. */
export type Said =
  | { readonly name: 'logTime'; readonly body: BodyOf<'logTime'> }
  | { readonly name: 'logPiece'; readonly body: BodyOf<'logPiece'> }
  | { readonly name: 'answerWeek'; readonly body: BodyOf<'answerWeek'> };

/** Something said and not yet at the server. It keeps the id of its intent, so that it counts once however it is sent. */
export type Waiting = Said & {
  readonly id: string;
  readonly person: string;
  readonly pilot: string;
  /** Why the server would not have it. It is not sent again. */
  readonly refused?: string;
};

const PREFIX = 'countersign.waiting.1.';
const keyOf = ({ person, id }: Pick<Waiting, 'person' | 'id'>): string =>
  `${PREFIX}${person}.${id}`;

/** Keeps it in this browser for its person: one key each, so that two tabs never overwrite one another. */
export function keepWaiting(waiting: Waiting): void {
  localStorage.setItem(keyOf(waiting), JSON.stringify(waiting));
  changed();
}

export function dropWaiting(waiting: Pick<Waiting, 'person' | 'id'>): void {
  localStorage.removeItem(keyOf(waiting));
  changed();
}

/** What this person said and the server does not have, in the order in which it was said. */
export function waitingOf(person: string): readonly Waiting[] {
  return Object.keys(localStorage)
    .filter(key => key.startsWith(`${PREFIX}${person}.`))
    .toSorted()
    .flatMap(key => {
      const stored = localStorage.getItem(key);
      return stored === null ? [] : [JSON.parse(stored) as Waiting];
    });
}

const listeners = new Set<() => void>();
let version = 0;

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  // Another tab has kept or sent something.
  addEventListener('storage', changed);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', changed);
  };
}

/** What waits for this person, kept up to date by this tab and the others. */
export function useWaiting(person: string): readonly Waiting[] {
  useSyncExternalStore(subscribe, () => version);
  return waitingOf(person);
}
