import type { Assurance, EntryHeader, Head } from '#domain/chain/entry.ts';
import type { StreamKey } from '#ledger/ledger.ts';

/** Why a command is not carried out: a literal code, and a sentence that says what to do next. */
export type Refusal = { readonly code: string; readonly sentence: string };

/** What a decision may know beside state and command. */
export type Moment = {
  /** Server time, ISO 8601 in UTC, never earlier than the entry before. */
  readonly at: string;
  readonly actor: string;
  readonly assurance: Assurance;
};

export type Decision<Event, Refused> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refused };

/**
 * Everything that the application needs to know of a kind of stream. `decide`, `evolve` and `project` are
 * pure; `State` and `Summary` are plain JSON data.
 */
export type StreamType<State, Command, Event, Refused extends Refusal, Summary> = {
  /** Raise it when `State` or `Summary` changes shape: snapshots are left aside, summaries rebuilt. */
  readonly schema: number;
  readonly initial: State;
  /** No events: there was nothing to change. Runs again on the newer state when another writer was first. */
  readonly decide: (state: State, command: Command, moment: Moment) => Decision<Event, Refused>;
  readonly evolve: (state: State, event: Event, header: EntryHeader) => State;
  readonly project: (state: State, head: Head, key: StreamKey) => Summary;
  /** Parses an event as stored, of whichever version, into today's. Throws on what no version knows. */
  readonly parseEvent: (stored: unknown) => Event;
  /** Whether an entry that holds this event is signed as it is written (rule L9). */
  readonly isSigned: (event: Event) => boolean;
};

/** The part of a stream type that reading needs. */
export type Folding<State, Event> = Pick<
  StreamType<State, never, Event, never, unknown>,
  'schema' | 'initial' | 'evolve' | 'parseEvent'
>;

/** The part that reading needs, and the summary. */
export type Reading<State, Event, Summary> = Folding<State, Event> &
  Pick<StreamType<State, never, Event, never, Summary>, 'project'>;
