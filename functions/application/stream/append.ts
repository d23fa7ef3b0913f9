import { setTimeout as sleep } from 'node:timers/promises';
import type { Randomness } from '#application/clock.ts';
import { canonicalJson, hashText } from '#domain/chain/canonical.ts';
import { type Assurance, chainEntry, type Entry, type Head } from '#domain/chain/entry.ts';
import { sealText } from '#domain/chain/free-text.ts';
import type { Ledger, StreamKey } from '#ledger/ledger.ts';
import { LedgerUnavailable } from '#ledger/ledger-unavailable.ts';
import type { Signing } from '#signing/signing.ts';
import { type CommandIdRefusal, REUSED, refuseCommandId } from './command-id.ts';
import { fold, type Loaded, loadStream } from './load-stream.ts';
import { withSignedHead } from './signed-heads.ts';
import type { Refusal, StreamType } from './stream-type.ts';
import { type DerivedDeps, writeDerived } from './write-derived.ts';

export type AppendDeps = DerivedDeps & {
  readonly ledger: Ledger;
  readonly random: Randomness;
  readonly signing: Signing;
};

/** A command as somebody asked it. */
export type Order<Command> = {
  /** UUIDv7 from the client: the same id is the same command (rule L6). */
  readonly commandId: string;
  readonly actor: string;
  readonly assurance: Assurance;
  /** What was asked, as plain JSON data, before any text is sealed: a repeat is told from a reuse by it. */
  readonly asked: unknown;
  readonly command: Command;
};

/** What the caller of `execute` has already, or wants done on the way. */
export type Given<State> = {
  /** The stream, where it was loaded to ask something of it first. */
  readonly loaded?: Loaded<State>;
  /** Writes what has to be there before the entry that names it. Safe to repeat; left out for a refusal. */
  readonly beforeAppend?: () => Promise<unknown>;
};

export type Executed<State, Refused extends Refusal> =
  | {
      readonly ok: true;
      /** What the command did, the first time it was sent. Undefined: there was nothing to change. */
      readonly entry: Entry | undefined;
      /** The stream as it is now. */
      readonly state: State;
      readonly head: Head | undefined;
      /** The command had been carried out before. */
      readonly replayed: boolean;
    }
  | { readonly ok: false; readonly refusal: Refused | CommandIdRefusal };

/** Enough for some twenty writers at once on one stream; then `contended`. */
const MAX_ATTEMPTS = 40;
const FIRST_PAUSE_MS = 8;
const LONGEST_PAUSE_MS = 250;

/**
 * Carries a command out: load, decide, append one entry, write the summary (rule L1). When another writer
 * takes the number, decides again on what is there then. Four requests, uncontended: snapshot, entries, entry,
 * summary; one more for a stream's first entry, or where a snapshot is due. A signed head is part of its entry.
 *
 * Refusals are returned and write nothing. Throws `LedgerUnavailable` when the store does not serve: the
 * same command may then be sent again, under the same id.
 */
export async function execute<State, Command, Event, Refused extends Refusal, Summary>(
  deps: AppendDeps,
  type: StreamType<State, Command, Event, Refused, Summary>,
  key: StreamKey,
  order: Order<Command>,
  given: Given<State> = {},
): Promise<Executed<State, Refused>> {
  const refusal = refuseCommandId(order.commandId, deps.clock.wall());
  if (refusal) return { ok: false, refusal };

  let loaded = given.loaded ?? (await loadStream(deps, type, key));
  let attempted: Entry | undefined;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const firstSeq = loaded.commands.get(order.commandId);
    if (firstSeq !== undefined) return repeat(deps, type, key, order, loaded, firstSeq, attempted);

    const decided = decide(deps, type, key, order, loaded);
    if (!decided.ok) return decided;
    if (!decided.entry) return { ok: true, entry: undefined, ...standing(loaded), replayed: false };

    const entry = await withSignedHead(deps.signing, type, decided.entry);
    // Folded before it is written: an event that its own schema cannot read never gets into the ledger.
    const after = fold(type, key, loaded, [entry]);
    if (!loaded.head) await deps.readModels.announce(key);
    await given.beforeAppend?.();
    if ((await deps.ledger.append(entry)) === 'appended') {
      await writeDerived(deps, type, key, after);
      return { ok: true, entry, ...standing(after), replayed: false };
    }
    attempted = entry;
    await pause(deps.random, attempt);
    const missed = await deps.ledger.read(key, loaded.head?.seq);
    loaded = fold(type, key, loaded, missed);
  }
  throw new LedgerUnavailable(
    `Every attempt to append to ${key.stream} lost its number to another writer.`,
    { code: 'contended' },
  );
}

const standing = <State>({ state, head }: Loaded<State>) => ({ state, head });

type Decided<Event, Refused> =
  | { readonly ok: true; readonly entry: Entry<Event> | undefined }
  | { readonly ok: false; readonly refusal: Refused };

function decide<State, Command, Event, Refused extends Refusal, Summary>(
  { clock, random }: AppendDeps,
  type: StreamType<State, Command, Event, Refused, Summary>,
  key: StreamKey,
  order: Order<Command>,
  { state, head }: Loaded<State>,
): Decided<Event, Refused> {
  const { commandId, actor, assurance, asked } = order;
  const now = new Date(clock.now()).toISOString();
  const at = head && head.at > now ? head.at : now;
  const decision = type.decide(state, order.command, { at, actor, assurance });
  if (!decision.ok) return decision;
  const { events } = decision;
  if (events.length === 0) return { ok: true, entry: undefined };

  const salt = random.salt();
  const draft = {
    workspace: key.workspace,
    stream: key.stream,
    at,
    actor,
    assurance,
    commandId,
    commandHash: hashCommand(salt, asked),
    ...(clock.simulated ? { simulated: clock.simulated } : {}),
    events,
    commandSalt: sealText('', salt),
  };
  return { ok: true, entry: chainEntry(draft, head) };
}

const hashCommand = (salt: string, asked: unknown): string =>
  hashText('command', `${salt}\n${canonicalJson(asked)}`);

/** Answers a command that was carried out before with what it did then, or refuses other content under its id. */
async function repeat<State, Command, Event, Refused extends Refusal, Summary>(
  deps: AppendDeps,
  type: StreamType<State, Command, Event, Refused, Summary>,
  key: StreamKey,
  order: Order<Command>,
  loaded: Loaded<State>,
  firstSeq: number,
  attempted: Entry | undefined,
): Promise<Executed<State, Refused>> {
  const known = loaded.entries.find(({ header }) => header.seq === firstSeq);
  const entry = known ?? (await deps.ledger.read(key, firstSeq - 1))[0];
  if (!entry || !isSameCommand(entry, order)) return { ok: false, refusal: REUSED };
  // A repeat is often sent because the server died after its append: what may be missing is written now.
  await writeDerived(deps, type, key, loaded);
  // The store may have written an entry and lost its answer: that is still the first time.
  const replayed = entry.header.hash !== attempted?.header.hash;
  return { ok: true, entry, ...standing(loaded), replayed };
}

/** Once the salt is erased, a repeat can no longer be told from a reuse, and counts as one. */
function isSameCommand({ header, payload }: Entry, order: Order<unknown>): boolean {
  const { salt } = payload.commandSalt;
  return (
    salt !== undefined &&
    header.actor === order.actor &&
    header.commandHash === hashCommand(salt, order.asked)
  );
}

/** Full jitter: writers who collided spread over a pause that doubles. */
const pause = (random: Randomness, attempt: number): Promise<void> =>
  sleep(random.fraction() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt));
