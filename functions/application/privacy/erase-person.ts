import type { AppDeps } from '#application/deps.ts';
import { reportStream } from '#application/report/report-stream.ts';
import { type AppendDeps, execute } from '#application/stream/append.ts';
import { loadStream, snapshotOf } from '#application/stream/load-stream.ts';
import { pilotStream } from '#application/stream/pilot-stream.ts';
import { TELLING, textsBy, traceFinder } from '#application/stream/words-of.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import { SYSTEM } from '#application/system.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { dropWords, type FreeText, freeTextsIn } from '#domain/chain/free-text.ts';
import type { EditionContent } from '#domain/report/edition.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import { subjectOfStream } from '#domain/report/subject.ts';
import type { PersonalData } from '#identity/personal-data.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import type { Redaction } from '#ledger/redaction.ts';

export type PrivacyDeps = AppendDeps &
  Pick<AppDeps, 'people' | 'newId' | 'rows' | 'editions'> & {
    readonly redaction: Redaction;
    readonly personalData: PersonalData;
  };

type Stream = { readonly key: StreamKey; readonly entries: readonly Entry[] };

/** Most commitments that one entry names: some 30 KB. */
const AT_ONCE = 400;
/** Shorter texts of a person's are not looked for in copies: they would be found in every one. */
const SHORTEST_TRACE = 4;

/** Carries out every erasure that is ordered and not done (rule L8). Safe to repeat after a crash. */
export async function carryOutErasures(deps: PrivacyDeps, workspace: string): Promise<number> {
  const { state } = await loadStream(deps, workspaceStream, workspaceKey(workspace));
  const open = (state?.erasures ?? []).filter(({ doneAt }) => doneAt === undefined);
  for (const { person } of open) await erasePerson(deps, workspace, person);
  return open.length;
}

/**
 * Erases a person. First every copy of their words, which can be found only while the words are known: mails, published
 * editions, what others quoted. Then the words themselves, which are known by who typed them; then name, address and
 * sessions. A crash in between leaves what the next run finds.
 */
async function erasePerson(deps: PrivacyDeps, workspace: string, person: string): Promise<void> {
  const profile = await deps.people.get(workspace, person);
  const streams = await readStreams(deps, workspace);
  const typed = streams
    .flatMap(({ entries }) => entries.flatMap(entry => textsBy(person, entry)))
    .flatMap(({ text }) => text ?? [])
    .filter(text => text !== '');
  const traces = [...typed, ...(profile ? [profile.name, profile.email] : [])];
  await deps.personalData.eraseCopies(
    workspace,
    person,
    traces.filter(each => each.length >= SHORTEST_TRACE),
  );
  for (const stream of streams) {
    const telling = subjectOfStream(stream.key.stream) ? TELLING.inReports : TELLING.inWords;
    await eraseTraces(deps, stream, person, traceFinder(profile, typed, telling));
  }
  for (const { key, entries } of streams)
    await eraseWords(deps, key, person, leftOf(entries, ownIn(entries, person)));
  await deps.personalData.erasePerson(workspace, person);
  await commandStream(deps, workspaceKey(workspace), { type: 'complete-erasure', person });
}

async function readStreams(deps: PrivacyDeps, workspace: string): Promise<Stream[]> {
  const streams: Stream[] = [];
  for (const key of await deps.readModels.streams(workspace))
    streams.push({ key, entries: await deps.ledger.read(key) });
  return streams;
}

/** Commitments of what a person typed, or is quoted with, in a stream; those of erased words too. */
const ownIn = (entries: readonly Entry[], person: string): string[] =>
  entries.flatMap(entry => textsBy(person, entry)).map(({ commitment }) => commitment);

/** Those commitments whose words are still somewhere in the stream: one text can stand in several entries. */
function leftOf(entries: readonly Entry[], commitments: readonly string[]): ReadonlySet<string> {
  const there = entries
    .flatMap(({ payload }) => freeTextsIn(payload))
    .filter(({ text, salt }) => text !== undefined || salt !== undefined);
  const left = new Set(there.map(({ commitment }) => commitment));
  return new Set(commitments.filter(each => left.has(each)));
}

/** Takes out of a stream, and of the editions that it published, what holds words of the person. */
async function eraseTraces(
  deps: PrivacyDeps,
  { key, entries }: Stream,
  person: string,
  isTrace: (text: string) => boolean,
): Promise<void> {
  const holdsTrace = ({ text }: FreeText): boolean => text !== undefined && isTrace(text);
  const own = new Set(ownIn(entries, person));
  const found = entries.flatMap(({ payload }) => freeTextsIn(payload)).filter(holdsTrace);
  const editions = await editionsWith(deps, key.workspace, entries, holdsTrace);
  const salts = editions.length > 0 ? entries.flatMap(saltsIn) : [];
  // Not the person's own: the next run finds copies by them. The salts before the editions, for the same reason.
  const copies = [...found, ...salts]
    .map(({ commitment }) => commitment)
    .filter(commitment => !own.has(commitment));
  await eraseWords(deps, key, person, leftOf(entries, copies));
  for (const { contentHash, content } of editions) {
    const texts = freeTextsIn(content).filter(holdsTrace);
    const without = dropWords(content, new Set(texts.map(({ commitment }) => commitment)));
    await deps.redaction.replaceEdition(key.workspace, contentHash, without);
  }
}

/**
 * What the words of a report's editions, and the names in its facts, are committed to with: whoever has it can try
 * words until a commitment fits. It is the text that is empty and has a salt.
 */
const saltsIn = ({ payload }: Entry): FreeText[] =>
  (payload.events as readonly ReportEvent[]).flatMap(event =>
    event.type === 'EditionPublished' || event.type === 'NarrativeRequested' ? event.salt : [],
  );

/** Says in the stream what goes, so that every later reading leaves it out; then takes it out of the entries. */
async function eraseWords(
  deps: PrivacyDeps,
  key: StreamKey,
  person: string,
  commitments: ReadonlySet<string>,
): Promise<void> {
  if (commitments.size === 0) return;
  const all = [...commitments];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const part = all.slice(from, from + AT_ONCE);
    await commandStream(deps, key, { type: 'erase-words', person, commitments: part });
  }
  for (const { header, payload } of await deps.ledger.read(key))
    if (
      freeTextsIn(payload).some(
        ({ commitment, text, salt }) =>
          commitments.has(commitment) && (text !== undefined || salt !== undefined),
      )
    )
      await deps.redaction.dropWords(key, header, commitments);
  await renewSnapshot(deps, key);
}

type PrivacyCommand =
  | {
      readonly type: 'erase-words';
      readonly person: string;
      readonly commitments: readonly string[];
    }
  | { readonly type: 'complete-erasure'; readonly person: string };

async function commandStream(
  deps: PrivacyDeps,
  key: StreamKey,
  command: PrivacyCommand,
): Promise<void> {
  const order = {
    commandId: deps.newId(),
    actor: SYSTEM,
    assurance: 'system',
    asked: command,
  } as const;
  const done = await execute(deps, streamTypeOf(key), key, { ...order, command });
  if (!done.ok) throw new Error(`The erasure in ${key.stream} was refused: ${done.refusal.code}`);
}

/** Every kind of stream knows how words are erased from it; the end of an erasure is told to the workspace alone. */
function streamTypeOf({ stream }: StreamKey): typeof workspaceStream {
  if (stream === 'workspace') return workspaceStream;
  const type = stream.startsWith('pilot/') ? pilotStream('UTC') : reportStream;
  return type as unknown as typeof workspaceStream;
}

type KeptEdition = { readonly contentHash: string; readonly content: EditionContent };

/** Published editions with such a text. They keep their hash without it: it covers words by their commitments alone. */
async function editionsWith(
  deps: PrivacyDeps,
  workspace: string,
  entries: readonly Entry[],
  holdsTrace: (text: FreeText) => boolean,
): Promise<KeptEdition[]> {
  const found: KeptEdition[] = [];
  for (const event of entries.flatMap(({ payload }) => payload.events as readonly ReportEvent[])) {
    if (event.type !== 'EditionPublished') continue;
    const { contentHash } = event;
    const content = await deps.editions.get(workspace, contentHash);
    if (content && freeTextsIn(content).some(holdsTrace)) found.push({ contentHash, content });
  }
  return found;
}

/**
 * A snapshot without the words takes the place of the one with them. It moves forward only: a command that was read
 * before the erasure cannot put its own back.
 */
async function renewSnapshot(deps: PrivacyDeps, key: StreamKey): Promise<void> {
  const type = streamTypeOf(key);
  const { head, ...loaded } = await loadStream(deps, type, key);
  if (head)
    await deps.snapshots.put(
      key,
      snapshotOf({ ...loaded, head }, type.schema, () => true),
    );
}

/**
 * Orders again in a restored table what was ordered in the one that it was restored from, and carries it out: what was
 * erased after that moment must not come back.
 */
export async function replayErasures(
  from: Pick<PrivacyDeps, 'ledger' | 'snapshots' | 'readModels'>,
  to: PrivacyDeps,
): Promise<number> {
  let replayed = 0;
  for (const workspace of await from.readModels.workspaces()) {
    const key = workspaceKey(workspace);
    const { state: before } = await loadStream(from, workspaceStream, key);
    for (const { person, orderedBy } of before?.erasures ?? []) {
      const { state } = await loadStream(to, workspaceStream, key);
      if (!state || state.erasures.some(each => each.person === person && each.doneAt)) continue;
      const command = { type: 'order-erasure', person } as const;
      await execute(to, workspaceStream, key, {
        commandId: to.newId(),
        actor: orderedBy,
        assurance: 'system',
        asked: command,
        command,
      });
      replayed += await carryOutErasures(to, workspace);
    }
  }
  return replayed;
}
