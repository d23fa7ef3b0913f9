import { type Entry, headerHashOf, NO_PREVIOUS, payloadHashOf } from './entry.ts';
import { freeTextsIn, textIsIntact } from './free-text.ts';

/** One reason a chain fails, each with the entry it names. */
export type ChainFault = {
  readonly code:
    | 'sequence_gap'
    | 'broken_link'
    | 'header_changed'
    | 'payload_changed'
    | 'text_changed'
    | 'time_went_back'
    | 'foreign_entry';
  readonly seq: number;
  readonly sentence: string;
};

/**
 * Checks a whole stream, first entry to last (rule L5): sequence without gaps, each link, each header and
 * payload against its hash, each text against its commitment. Erased texts pass. Empty list: intact.
 */
export function verifyChain(entries: readonly Entry[]): ChainFault[] {
  const first = entries[0];
  return entries.flatMap((entry, index) => faultsOf(entry, entries[index - 1], index + 1, first));
}

/**
 * What is wrong with one entry, looked at alone: its header, its facts and its words against their hashes.
 * `seq`: the number that the faults are named by.
 */
export function entryFaults({ header, payload }: Entry, seq: number = header.seq): ChainFault[] {
  const found: ChainFault[] = [];
  const report = reportTo(found, seq);
  if (headerHashOf(header) !== header.hash)
    report('header_changed', 'its header is not the one that was written.');
  if (payloadHashOf(payload) !== header.payloadHash)
    report('payload_changed', 'its facts are not those that were written.');
  if (!freeTextsIn(payload).every(textIsIntact))
    report('text_changed', 'its words are not those that were typed.');
  return found;
}

const reportTo =
  (found: ChainFault[], seq: number) =>
  (code: ChainFault['code'], sentence: string): unknown =>
    found.push({ code, seq, sentence: `Entry ${seq}: ${sentence}` });

function faultsOf(
  entry: Entry,
  before: Entry | undefined,
  expectedSeq: number,
  first: Entry | undefined,
): ChainFault[] {
  const { header } = entry;
  const found: ChainFault[] = [];
  const report = reportTo(found, expectedSeq);

  if (header.seq !== expectedSeq) report('sequence_gap', `carries the number ${header.seq}.`);
  if (header.workspace !== first?.header.workspace || header.stream !== first.header.stream)
    report('foreign_entry', 'belongs to another stream.');
  if (header.prev !== (before?.header.hash ?? NO_PREVIOUS))
    report('broken_link', 'does not follow the entry before it.');
  if (before && header.at < before.header.at)
    report('time_went_back', 'is dated before the entry it follows.');
  return [...found, ...entryFaults(entry, expectedSeq)];
}
