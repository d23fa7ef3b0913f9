import { chainEntry, type Entry, headOf } from '#domain/chain/entry.ts';
import { sealText } from '#domain/chain/free-text.ts';
import { checkpointBytes, checkpointOf } from '#domain/chain/signed-head.ts';
import { decide } from '#domain/pilot/decide.ts';
import { type PilotEvent, SIGNED_EVENTS } from '#domain/pilot/events.ts';
import { type Row, rowsDigest, rowTuple } from '#domain/pilot/measurement.ts';
import { DOCUMENT_VERSION } from '#evidence-file/document.ts';
import { EVIDENCE_FORMAT, type Evidence, embedded, sealBytes } from '#evidence-file/evidence.ts';
import { makeEvidenceFile } from '#evidence-file/evidence-file.ts';
import type { Signing } from '#signing/signing.ts';
import { existingPilot, type Happened, happened, instantOn } from '#test/domain/pilot/given.ts';
import { running, words } from '#test/domain/pilot/story.ts';
import { testSigning } from '#test/signing/test-key.ts';
import { testEvidencePage } from './page.ts';

/** The key of the organization in these tests. */
export const SIGNING: Signing = testSigning();

export const ROWS: readonly Row[] = Array.from({ length: 200 }, (_, i) => ({
  unit: `deal-${i}`,
  value: i < 70 ? '1' : '0',
}));
const DIGEST = rowsDigest(ROWS);

const observedByRow: PilotEvent = {
  type: 'ObservationRecorded',
  criterion: 'C1',
  group: 'with-ai',
  measurement: { shape: 'rows', digest: DIGEST, count: ROWS.length },
  counted: true,
};

export const beforeVerdict: readonly Happened[] = [
  ...running,
  happened('2026-01-30', 'lead', observedByRow),
];

/** What comes out of a history, computed as the product does. */
export function verdictEvents(history: readonly Happened[]): readonly PilotEvent[] {
  const decision = decide(
    existingPilot(history),
    { type: 'judge', rows: { [DIGEST]: ROWS } },
    { actor: 'lead', at: instantOn('2026-02-01'), today: '2026-02-01', assurance: 'sso' },
  );
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  return decision.events;
}

/** A pilot from its draft to a verdict that its skeptic disputes, in their own words. */
export const life: readonly Happened[] = [
  ...beforeVerdict,
  happened('2026-02-01', 'lead', ...verdictEvents(beforeVerdict)),
  happened('2026-02-02', 'vp', {
    type: 'VerdictAnswered',
    signer: 'vp',
    answer: 'disputes',
    words: words('The quarter was <strong>unusual</strong>.'),
  }),
];

/** A history as a chain of entries, those signed that the product signs. */
export async function chainOf(
  history: readonly Happened[],
  { signing = SIGNING, stream = 'pilot/P1' } = {},
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [index, { on, by, events }] of history.entries()) {
    const last = entries.at(-1);
    const entry = chainEntry(
      {
        workspace: 'W1',
        stream,
        at: instantOn(on),
        actor: by,
        assurance: 'sso',
        commandId: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`,
        commandHash: '0'.repeat(64),
        events,
        commandSalt: { commitment: '1'.repeat(64) },
      },
      last && headOf(last),
    );
    entries.push(await withHead(entry, signing));
  }
  return entries;
}

async function withHead(entry: Entry<PilotEvent>, signing: Signing): Promise<Entry> {
  if (!entry.payload.events.some(({ type }) => SIGNED_EVENTS.has(type))) return entry;
  const checkpoint = checkpointOf(entry.header);
  return {
    ...entry,
    signedHead: { ...checkpoint, ...(await signing.sign(checkpointBytes(checkpoint))) },
  };
}

/** The evidence of some entries, whose last is signed as its head. */
export async function evidenceOf(
  entries: readonly Entry[],
  signing: Signing = SIGNING,
  rows: readonly (readonly Row[])[] = [ROWS],
): Promise<Evidence> {
  const last = entries.at(-1);
  if (!last) throw new Error('There is no evidence without entries.');
  const checkpoint = checkpointOf(last.header);
  return {
    format: EVIDENCE_FORMAT,
    document: DOCUMENT_VERSION,
    madeAt: '2026-02-03T10:15:00.000Z',
    workspace: { id: 'W1', name: nameOf('Learning'), timeZone: 'Europe/Berlin' },
    people: { lead: nameOf('Lena Lead'), vp: nameOf('Marcus Bell') },
    rows: Object.fromEntries(rows.map(each => [rowsDigest(each), each.map(rowTuple)])),
    keys: await signing.publicKeys(),
    entries,
    head: { ...checkpoint, ...(await signing.sign(checkpointBytes(checkpoint))) },
    ends: 'now',
  };
}

const nameOf = (name: string) => sealText(name, '5e'.repeat(16));

/** The file as whoever holds the key makes it. */
export async function fileOf(evidence: Evidence, signing: Signing = SIGNING): Promise<string> {
  const seal = await signing.sign(sealBytes(evidence));
  return makeEvidenceFile(await testEvidencePage(), evidence, seal);
}

/** The file with other data in it, as somebody without the key can make it. */
export const withData = (file: string, from: Evidence, to: Evidence): string =>
  file.replace(embedded(from), () => embedded(to));
