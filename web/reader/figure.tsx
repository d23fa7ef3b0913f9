import type { ReactNode } from 'react';
import type { FigureEntriesView, FigureView } from '#contracts/figures.ts';
import type { Formats } from './formats.ts';

export type FigureName = FigureView['figure'];

/** What each figure is called where it unfolds. */
const TITLES: Readonly<Record<FigureName, string>> = {
  pilots: 'Pilots started, judged and stopped',
  tests: 'Agreed tests',
  hours: 'Hours saved',
  reinvested: 'Hours reinvested',
  answers: 'Weekly answers',
  cost: 'Cost',
  money: 'Return',
  skeptics: 'Skeptics',
};

/** Where a figure of a scorecard unfolds; `year` for what the fiscal year has come to. */
export const figureHref = (quarter: string, figure: FigureName, year = false): string =>
  `/scorecards/${quarter}/figures/${figure}${year ? '?period=year' : ''}`;

type FigureProps = { readonly view: FigureView; readonly formats: Formats };

/** One click from a figure: the pilots that it is made of. */
export function FigureParts({ view, formats }: FigureProps) {
  const { quarter, figure, year, parts } = view;
  const query = year ? '?period=year' : '';
  return (
    <article className="figure-page">
      <Trail>
        <a href={`/scorecards/${quarter}`}>Scorecard {quarter}</a>
      </Trail>
      <h1>{TITLES[figure]}</h1>
      <p>{periodInWords(view, formats)}: what each pilot brings. Open one to see its entries.</p>
      {parts.length === 0 ? (
        <p>No pilot brings anything to this figure.</p>
      ) : (
        <ul className="figure-parts">
          {parts.map(({ pilot, name, text }) => (
            <li key={pilot}>
              <a href={`/scorecards/${quarter}/figures/${figure}/${pilot}${query}`}>{name}</a>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

type EntriesProps = { readonly view: FigureEntriesView; readonly formats: Formats };

/** Two clicks from a figure: the entries of one pilot that it is made of. */
export function FigureEntries({ view, formats }: EntriesProps) {
  const { quarter, figure, year, pilot, part, entries, overlaps } = view;
  const hasMinutes = entries.some(({ minutes }) => minutes !== undefined);
  return (
    <article className="figure-page">
      <Trail>
        <a href={`/scorecards/${quarter}`}>Scorecard {quarter}</a> ·{' '}
        <a href={figureHref(quarter, figure, year)}>{TITLES[figure]}</a>
      </Trail>
      <h1>{pilot.name}</h1>
      <p>
        {TITLES[figure]}, {periodInWords(view, formats)}
        {part === undefined ? '.' : `: ${part}.`}
      </p>
      {overlaps.length === 0 ? null : (
        <ul className="reasons">
          {overlaps.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {entries.length === 0 ? (
        <p>No entry of this pilot belongs to this figure.</p>
      ) : (
        <table className="figure-entries">
          <thead>
            <tr>
              <th scope="col">Entry</th>
              <th scope="col">What</th>
              {hasMinutes ? <th scope="col">Saved</th> : null}
            </tr>
          </thead>
          <tbody>
            {entries.map(entry => (
              <EntryRow
                key={`${entry.seq} ${entry.text}`}
                entry={entry}
                hasMinutes={hasMinutes}
                formats={formats}
              />
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a href={`/app/pilots/${pilot.id}/ledger`}>The whole ledger of this pilot</a>
      </p>
    </article>
  );
}

type Entry = FigureEntriesView['entries'][number];

function EntryRow({
  entry: { seq, at, who, text, minutes, counted, note },
  hasMinutes,
  formats,
}: {
  readonly entry: Entry;
  readonly hasMinutes: boolean;
  readonly formats: Formats;
}) {
  return (
    <tr className={counted ? undefined : 'not-counted'}>
      <th scope="row">{seq}</th>
      <td>
        {counted ? text : <s>{text}</s>}
        <span className="small">
          {who}, recorded on {formats.date(at.slice(0, 10))}
          {note === undefined ? '' : `. ${note}`}
        </span>
      </td>
      {hasMinutes ? (
        <td>{minutes === undefined ? null : minutesInWords(minutes, formats)}</td>
      ) : null}
    </tr>
  );
}

const minutesInWords = (
  { raw, conservative }: NonNullable<Entry['minutes']>,
  formats: Formats,
): string =>
  raw === conservative
    ? `${formats.number(raw, 1)} min`
    : `${formats.number(conservative, 1)} min conservative, ${formats.number(raw, 1)} min raw`;

const periodInWords = (
  { first, last }: Pick<FigureView, 'first' | 'last'>,
  formats: Formats,
): string => `${formats.date(first)} to ${formats.date(last)}`;

function Trail({ children }: { readonly children: ReactNode }) {
  return (
    <nav className="kicker" aria-label="Where this belongs">
      {children}
    </nav>
  );
}
