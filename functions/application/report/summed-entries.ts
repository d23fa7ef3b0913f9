import { type PartNames, sentenceOf } from '#application/pilot/entry-sentences.ts';
import { type HourEntry, hourEntries } from '#application/pilot/hour-entries.ts';
import type { FigureEntriesView } from '#contracts/figures.ts';
import type { PlainDate } from '#domain/calendar/calendar.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Kept } from '#domain/pilot/put-right.ts';
import { governingCharter, type Pilot } from '#domain/pilot/state.ts';

/** An entry that a figure is made of, or was until it was put right. */
export type EntryBehind = Omit<FigureEntriesView['entries'][number], 'who'> & {
  readonly actor: string;
};

/** One event of a pilot with its entry, in words. */
export type Line = Pick<EntryBehind, 'seq' | 'at' | 'actor' | 'hash' | 'text'> & {
  readonly event: PilotEvent;
};

/** A pilot's entries, and what a figure needs to know of them. */
export type Reading = {
  readonly entries: readonly Entry[];
  readonly lines: readonly Line[];
  readonly names: PartNames;
  readonly pilot: Pilot;
};

export const rowOf = ({ event: _event, ...row }: Line): EntryBehind => ({ ...row, counted: true });

/** Those of some recordings that are wanted, and whatever they were put right by or put right. */
function withCorrections<Recorded extends { readonly seq: number }>(
  all: readonly Recorded[],
  replacedOf: (each: Recorded) => number | undefined,
  isWanted: (each: Recorded) => boolean,
): Recorded[] {
  const firstOf = new Map<number, number>();
  for (const each of all) {
    const replaced = replacedOf(each);
    firstOf.set(each.seq, replaced === undefined ? each.seq : (firstOf.get(replaced) ?? replaced));
  }
  const wanted = new Set(all.filter(isWanted).map(({ seq }) => firstOf.get(seq)));
  return all.filter(({ seq }) => wanted.has(firstOf.get(seq)));
}

/** What was spent or put to use on the days that are wanted. */
export function keptRows(
  lines: readonly Line[],
  kept: readonly Kept<{ readonly on: PlainDate }>[],
  isWanted: (day: PlainDate) => boolean,
): EntryBehind[] {
  const rowAt = (seq: number, counted: boolean, note: string | undefined): EntryBehind[] =>
    lines
      .filter(line => line.seq === seq)
      .map(line => ({ ...rowOf(line), counted, ...(note === undefined ? {} : { note }) }));
  const chains = withCorrections(
    kept,
    ({ supersedes }) => supersedes,
    ({ on }) => isWanted(on),
  );
  return chains
    .flatMap(({ seq, supersedes, correction, on }) => {
      if (correction === undefined)
        return rowAt(seq, isWanted(on), rightNote(supersedes, isWanted(on)));
      const isReplaced = kept.some(each => each.seq === correction.seq);
      const wrong = rowAt(seq, false, wrongNote(correction.seq, isReplaced));
      return isReplaced
        ? wrong
        : [...wrong, ...rowAt(correction.seq, true, `Withdraws entry ${seq}.`)];
    })
    .sort((a, b) => a.seq - b.seq);
}

const wrongNote = (by: number, isReplaced = true): string =>
  `${isReplaced ? 'Put right' : 'Withdrawn'} by entry ${by}; not counted.`;

function rightNote(replaces: number | undefined, isOfPeriod: boolean): string | undefined {
  if (replaces === undefined) return undefined;
  return `Puts entry ${replaces} right${isOfPeriod ? '' : '; counts in another period'}.`;
}

/** Logs of work done on the days that are wanted, with what each saved. */
export function hourRows(
  { entries, lines, names, pilot }: Reading,
  isWanted: (day: PlainDate) => boolean,
): EntryBehind[] {
  const hashes = new Map(lines.map(({ seq, hash }) => [seq, hash]));
  const isInPeriod = ({ log }: HourEntry): boolean => isWanted(log.workDate);
  const all = hourEntries(entries, governingCharter(pilot)?.tasks ?? []);
  return withCorrections(all, ({ replaces }) => replaces, isInPeriod).map(each => {
    const { seq, at, contributor, log, rawMinutes, conservativeMinutes } = each;
    const note =
      each.replacedBy === undefined
        ? rightNote(each.replaces, isInPeriod(each))
        : wrongNote(each.replacedBy);
    return {
      seq,
      at,
      actor: contributor,
      hash: hashes.get(seq) ?? '',
      text: sentenceOf({ type: 'TimeLogged', contributor, ...log }, names),
      minutes: { raw: rawMinutes, conservative: conservativeMinutes },
      counted: each.replacedBy === undefined && isInPeriod(each),
      ...(note === undefined ? {} : { note }),
    };
  });
}
