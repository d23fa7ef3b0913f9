import type { ReactNode } from 'react';
import type { FigureEntriesView, FigureView } from '#contracts/figures.ts';
import { isOverTime, ResultOverTime } from './charts/result-over-time.tsx';
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

/** Where the figures of a scorecard unfold: of the draft by its quarter, of a shared edition by its reader's link. */
export type Unfolding = {
  readonly address: string;
  /** Below which the three stages are read. */
  readonly stages: string;
  readonly edition?: number;
};

export const unfoldingOf = (quarter: string): Unfolding => ({
  address: `/scorecards/${quarter}`,
  stages: '/readiness',
});

/** Where a figure unfolds, into pilots or into one pilot's entries; `year` for what the fiscal year has come to. */
export const figureHref = (
  unfolding: Unfolding,
  figure: FigureName,
  { year = false, pilot }: { readonly year?: boolean; readonly pilot?: string } = {},
): string =>
  withEdition(
    unfolding,
    `/figures/${figure}${pilot === undefined ? '' : `/${encodeURIComponent(pilot)}`}`,
    year ? ['period=year'] : [],
  );

/** Where the gates of a stage are read. */
export const stageHref = ({ stages, ...rest }: Unfolding, stage: string): string =>
  withEdition({ ...rest, stages, address: stages }, `/${stage}`);

/** An address below a scorecard's own, on the edition that is read. */
export function withEdition(
  { address, edition }: Unfolding,
  path = '',
  query: readonly string[] = [],
): string {
  const all = [...query, ...(edition === undefined ? [] : [`edition=${edition}`])];
  return `${address}${path}${all.length === 0 ? '' : `?${all.join('&')}`}`;
}

type FigureProps = {
  readonly view: FigureView;
  readonly unfolding: Unfolding;
  readonly formats: Formats;
};

/** One click from a figure: the pilots that it is made of. */
export function FigureParts({ view, unfolding, formats }: FigureProps) {
  const { quarter, figure, year, parts } = view;
  return (
    <article className="figure-page">
      <Trail>
        <a href={withEdition(unfolding)}>Scorecard {formats.quarter(quarter)}</a>
      </Trail>
      <h1>{TITLES[figure]}</h1>
      <p>{periodInWords(view, formats)}: what each pilot brings. Open one to see its entries.</p>
      {parts.length === 0 ? (
        <p>No pilot brings anything to this figure.</p>
      ) : (
        <ul className="figure-parts">
          {parts.map(({ pilot, name, text }) => (
            <li key={pilot}>
              <a href={figureHref(unfolding, figure, { year, pilot })}>{name}</a>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

type EntriesProps = {
  readonly view: FigureEntriesView;
  readonly unfolding: Unfolding;
  /** The whole ledger of the pilot, for whoever may read it. */
  readonly ledgerHref?: string;
  readonly formats: Formats;
};

/** Two clicks from a figure: the entries of one pilot that it is made of, and the signatures that it rests on. */
export function FigureEntries({ view, unfolding, ledgerHref, formats }: EntriesProps) {
  const { quarter, figure, year, pilot, part, entries, signatures, overlaps } = view;
  return (
    <article className="figure-page">
      <Trail>
        <a href={withEdition(unfolding)}>Scorecard {formats.quarter(quarter)}</a> ·{' '}
        <a href={figureHref(unfolding, figure, { year })}>{TITLES[figure]}</a>
      </Trail>
      <h1>{pilot.name}</h1>
      <p>
        {TITLES[figure]}, {periodInWords(view, formats)}
        {part === undefined ? '.' : `: ${part}.`}
      </p>
      {view.results?.map(({ series, ...told }) =>
        isOverTime(series) ? (
          <section key={series.criterion} className="stack-close">
            <h2>{told.name}</h2>
            <ResultOverTime {...told} series={series} formats={formats} />
          </section>
        ) : null,
      )}
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
        <EntryTable entries={entries} formats={formats} />
      )}
      {signatures.length === 0 ? null : (
        <section aria-labelledby="signed">
          <h2 id="signed">Signed before it was measured</h2>
          <EntryTable entries={signatures} formats={formats} />
        </section>
      )}
      <p className="small">
        Each entry is in this pilot’s chain under the fingerprint beside it; the pilot’s evidence
        file, which its signers hold, shows the same ones.
      </p>
      {ledgerHref === undefined ? null : (
        <p>
          <a href={ledgerHref}>The whole ledger of this pilot</a>
        </p>
      )}
    </article>
  );
}

function EntryTable({
  entries,
  formats,
}: {
  readonly entries: readonly Entry[];
  readonly formats: Formats;
}) {
  const hasMinutes = entries.some(({ minutes }) => minutes !== undefined);
  return (
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
  );
}

type Entry = FigureEntriesView['entries'][number];

function EntryRow({
  entry: { seq, at, hash, who, text, minutes, counted, note },
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
          {who}, recorded on {formats.day(at)}
          {note === undefined ? '' : `. ${note}`} <code className="hash">{hash.slice(0, 12)}</code>
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
