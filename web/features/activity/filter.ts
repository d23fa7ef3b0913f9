import type { ActivityKind, ActivityView } from '#contracts/activity.ts';

type Entry = ActivityView['entries'][number];

/** What narrows the log; an empty text narrows nothing. Days are calendar dates, both included. */
export type Filter = {
  readonly person: string;
  readonly kind: ActivityKind | '';
  readonly from: string;
  readonly to: string;
};

export const EVERYTHING: Filter = { person: '', kind: '', from: '', to: '' };

/** @param dayOf the calendar date of a moment, in the workspace's zone */
export const filtered = (
  entries: readonly Entry[],
  { person, kind, from, to }: Filter,
  dayOf: (instant: string) => string,
): Entry[] =>
  entries.filter(({ actor, events, at }) => {
    const day = dayOf(at);
    return (
      (person === '' || actor.id === person) &&
      (kind === '' || events.some(each => each.kind === kind)) &&
      (from === '' || day >= from) &&
      (to === '' || day <= to)
    );
  });

/** The log as a spreadsheet reads it; moments in UTC, as the ledger has them. */
export function asCsv(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ seq, at, actor, events }) =>
    events.map(({ kind, sentence }) => [String(seq), at, actor.name, kind, sentence]),
  );
  return [['Entry', 'When (UTC)', 'Who', 'About', 'What'], ...lines]
    .map(line => line.map(cell).join(','))
    .join('\r\n');
}

/** Quoted; what a spreadsheet would run as a formula is kept a text (OWASP, "CSV Injection"). */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
