import type { AppDeps } from '#application/deps.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { pilotKey, readingPilots } from '#application/stream/reading-pilots.ts';
import { signOrFail } from '#application/stream/signed-heads.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { dropWords, freeTextsIn, readText, sealText } from '#domain/chain/free-text.ts';
import { checkpointBytes, checkpointOf, type SignedHead } from '#domain/chain/signed-head.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { digestsIn, type RowTuple, rowTuple } from '#domain/pilot/measurement.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import { DOCUMENT_VERSION } from '#evidence-file/document.ts';
import { EVIDENCE_FORMAT, type Evidence, sealBytes } from '#evidence-file/evidence.ts';
import { makeEvidenceFile } from '#evidence-file/evidence-file.ts';

/** A file to keep: what it is called, and what is in it. */
export type EvidenceDownload = { readonly name: string; readonly html: string };

const REFUSALS = {
  pilot_not_found: 'There is no such pilot. Go back to the board and open it from there.',
  evidence_too_early:
    'There is nothing to show yet: the evidence file exists from the first proposal on. Propose the charter first.',
} as const;

export type EvidenceRefusal = {
  readonly code: keyof typeof REFUSALS;
  readonly sentence: string;
};

const refused = (code: EvidenceRefusal['code']): EvidenceRefusal => ({
  code,
  sentence: REFUSALS[code],
});

/**
 * Everything that a pilot's answer follows from, in one file that checks itself (docs/evidence-file.md). Results that are still
 * closed are not given away by it: such a file ends before the first of them.
 */
export async function evidenceFile(
  deps: AppDeps,
  workspaceId: string,
  pilotId: string,
): Promise<EvidenceDownload | EvidenceRefusal> {
  const key = pilotKey(workspaceId, pilotId);
  const [workspace, { state: pilot }, everything] = await Promise.all([
    readWorkspace(deps, workspaceId),
    loadStream(deps, readingPilots, key),
    deps.ledger.read(key),
  ]);
  if (!pilot) return refused('pilot_not_found');
  if (!currentVersion(pilot)) return refused('evidence_too_early');
  const evidence = await gather(deps, workspace, pilot, everything);
  const seal = await signOrFail(deps.signing, sealBytes(evidence));
  return {
    name: fileName(pilot, evidence.madeAt),
    html: makeEvidenceFile(await deps.evidencePage(), evidence, seal),
  };
}

async function gather(
  deps: AppDeps,
  workspace: WorkspaceSummary,
  pilot: Pilot,
  everything: readonly Entry[],
): Promise<Evidence> {
  const shown = isOpen(pilot) ? everything : everything.slice(0, firstResult(everything));
  const entries = shown.map(asHandedOut);
  const [head, rows, names] = await Promise.all([
    headOf(deps, entries),
    rowsOf(deps, workspace.id, entries),
    deps.people.names(workspace.id, peopleIn(workspace, entries)),
  ]);
  const named = [...names].map(
    ([id, { name }]) => [id, sealText(name, deps.random.salt())] as const,
  );
  return {
    format: EVIDENCE_FORMAT,
    document: DOCUMENT_VERSION,
    madeAt: new Date(deps.clock.now()).toISOString(),
    workspace: {
      id: workspace.id,
      name: sealText(workspace.name, deps.random.salt()),
      timeZone: workspace.timeZone,
    },
    people: Object.fromEntries(named),
    rows,
    // After the head was signed: its key is in the register by then.
    keys: await deps.signing.publicKeys(),
    entries,
    head,
    keysAt: `${deps.baseUrl}/keys`,
    ends: shown.length === everything.length ? 'now' : 'before-results',
  };
}

/** Results are shown from the lock on (rule V6). */
const isOpen = ({ lockedAt, verdicts }: Pilot): boolean =>
  lockedAt !== undefined || verdicts.length > 0;

/** Where the first entry stands that is still closed; behind the last one when there is none. */
function firstResult(entries: readonly Entry[]): number {
  const found = entries.findIndex(({ payload }) =>
    (payload.events as readonly PilotEvent[]).some(isClosed),
  );
  return found < 0 ? entries.length : found;
}

/** A figure; or the seed of pieces of work, by which whoever does them could tell what is drawn next (rule P9). */
function isClosed(event: PilotEvent): boolean {
  switch (event.type) {
    case 'PieceLogged':
    case 'PieceCorrected':
      return true;
    case 'GroupsDrawn':
      return event.unit === 'task';
    case 'ObservationRecorded':
      return event.group === 'with-ai' || event.group === 'comparison';
    default:
      return false;
  }
}

/** Without the salt of what was asked, which proves nothing to a reader, and the names of those who were drawn. */
const asHandedOut = ({ payload, ...entry }: Entry): Entry => ({
  ...entry,
  payload: {
    events: (payload.events as readonly PilotEvent[]).map(withoutNamesDrawn),
    commandSalt: { commitment: payload.commandSalt.commitment },
  },
});

/** The rows in the file are under the pseudonyms that were drawn: beside a name they would tell its figures (rule A3). */
const withoutNamesDrawn = (event: PilotEvent): PilotEvent =>
  event.type === 'GroupsDrawn'
    ? dropWords(event, new Set(freeTextsIn(event).map(({ commitment }) => commitment)))
    : event;

async function headOf(deps: AppDeps, entries: readonly Entry[]): Promise<SignedHead> {
  const last = entries.at(-1);
  if (!last) throw new RangeError('A pilot with a proposal has entries.');
  if (last.signedHead) return last.signedHead;
  const checkpoint = checkpointOf(last.header);
  return { ...checkpoint, ...(await signOrFail(deps.signing, checkpointBytes(checkpoint))) };
}

/** Rows that the entries name by their digest, as far as they are still kept. */
async function rowsOf(
  deps: AppDeps,
  workspace: string,
  entries: readonly Entry[],
): Promise<Evidence['rows']> {
  const rows: Record<string, RowTuple[]> = {};
  for (const digest of new Set(digestsIn(entries))) {
    const found = await deps.rows.get(workspace, digest);
    if (found) rows[digest] = found.map(rowTuple);
  }
  return rows;
}

/** Everybody of the workspace whom an entry names. */
function peopleIn({ people }: WorkspaceSummary, entries: readonly Entry[]): string[] {
  const text = JSON.stringify(entries);
  return Object.keys(people).filter(id => text.includes(`"${id}"`));
}

/** `evidence-quiz-drafts-2026-11-24.html`. */
function fileName(pilot: Pilot, madeAt: string): string {
  const name = readText(currentVersion(pilot)?.charter.name ?? pilot.draft.name);
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `evidence-${slug || 'pilot'}-${madeAt.slice(0, 10)}.html`;
}
