import type { Entry } from '#domain/chain/entry.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Evidence } from '#evidence-file/evidence.ts';
import { reportOn } from '../../scripts/verify.ts';
import { fileOf } from './sample-evidence.ts';

/** The codes of everything that does not hold, each once. */
export async function codesOf(html: string, witness?: string): Promise<string[]> {
  const { checks } = await reportOn(html, witness);
  return [...new Set(checks.flatMap(({ failures }) => failures.map(({ code }) => code)))];
}

/** What is found in evidence that whoever holds the key sealed. */
export const codesIn = async (evidence: Evidence): Promise<string[]> =>
  codesOf(await fileOf(evidence));

export const onEntry =
  (seq: number, change: (entry: Entry) => Entry) =>
  (whole: Evidence): Evidence => ({
    ...whole,
    entries: whole.entries.map(each => (each.header.seq === seq ? change(each) : each)),
  });

export const onEvents = (seq: number, change: (event: PilotEvent) => object) =>
  onEntry(seq, entry => ({
    ...entry,
    payload: {
      ...entry.payload,
      events: entry.payload.events.map(event => change(event as PilotEvent)),
    },
  }));

export const withEntries = (order: readonly number[]) => (whole: Evidence) => ({
  ...whole,
  entries: order.flatMap(seq => whole.entries[seq - 1] ?? []),
});
