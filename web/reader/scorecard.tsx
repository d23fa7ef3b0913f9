import type { ScorecardView } from '#contracts/reports.ts';
import { Quarters } from './charts/quarters.tsx';
import { figureHref, type Unfolding, unfoldingOf } from './figure.tsx';
import type { Formats } from './formats.ts';
import { ChangedAfterStart, OutcomeMark } from './outcome.tsx';
import { ScorecardFigures } from './scorecard-figures.tsx';
import { ScorecardGoals } from './scorecard-goals.tsx';
import { ScorecardReinvested } from './scorecard-reinvested.tsx';
import { ScorecardReturns } from './scorecard-returns.tsx';

type ScorecardProps = { readonly view: ScorecardView; readonly formats: Formats };

type UnfoldingProps = ScorecardProps & {
  /** Where its figures unfold; by its quarter unless it says otherwise. */
  readonly unfolding?: Unfolding;
};

/** Rows that a page of paper has room for. */
const MOST_RESULTS = 5;
const MOST_DECISIONS = 3;

/** A quarter on one page: the answer, what is asked of the reader, whether it can be trusted, the figures (rules R4–R12). */
export function Scorecard({
  view,
  unfolding = unfoldingOf(view.quarter),
  formats,
}: UnfoldingProps) {
  return (
    <article className="scorecard">
      <p className="kicker">
        Scorecard {formats.quarter(view.quarter)}: {formats.date(view.first)} to{' '}
        {formats.date(view.last)}
        <MadeUp view={view} />
      </p>
      <h1 className="headline">{view.answer ?? view.headline.text}</h1>
      <Decisions view={view} formats={formats} />
      <div className="scorecard-columns">
        {view.trust.length === 0 ? null : (
          <section aria-labelledby="trust">
            <h2 id="trust">Can this be trusted?</h2>
            <ul className="reasons">
              {view.trust.map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="trajectory">
          <h2 id="trajectory">Where this is going</h2>
          <p>{view.trajectory.sentence}</p>
          <Before view={view} formats={formats} />
        </section>
        {view.quarters ? <Quarters quarters={view.quarters} formats={formats} /> : null}
      </div>
      <Results view={view} unfolding={unfolding} />
      <ScorecardFigures view={view} unfolding={unfolding} formats={formats} />
      <ScorecardReinvested view={view} formats={formats} />
      <ScorecardGoals view={view} unfolding={unfolding} formats={formats} />
      <ScorecardReturns view={view} unfolding={unfolding} formats={formats} />
      {view.answer === undefined ? null : (
        <section aria-labelledby="in-words">
          <h2 id="in-words">In words</h2>
          <p>{view.headline.text}</p>
        </section>
      )}
      <p className="fingerprint">
        As of {formats.moment(view.asOf)}. In words: {view.headline.origin}
      </p>
      <Annex view={view} />
    </article>
  );
}

/** Said on the scorecard itself, wherever it is shown: made-up data, or dates that were set by hand. */
function MadeUp({ view: { demo, simulated } }: Pick<ScorecardProps, 'view'>) {
  if (!demo && !simulated) return null;
  const words = [...(demo ? ['Demo data'] : []), ...(simulated ? ['dates set by hand'] : [])];
  return <strong className="made-up"> · {words.join(', ')}</strong>;
}

function Decisions({ view, formats }: ScorecardProps) {
  if (view.decisions.length === 0) return null;
  return (
    <section className="decisions" aria-labelledby="decisions">
      <h2 id="decisions">
        {view.decisions.length === 1 ? 'One decision is yours' : 'Decisions that are yours'}
      </h2>
      <ol>
        {view.decisions.slice(0, MOST_DECISIONS).map(({ question, amount, by }) => (
          <li key={question}>
            {question}
            {amount === undefined ? null : (
              <>
                {' '}
                It has cost <strong>{moneyOrText(amount, view.currency, formats)}</strong> so far.
              </>
            )}
            {by === undefined ? null : <span className="by"> Decide by {formats.date(by)}.</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Amounts come as digits; anything else is shown as it was written. */
function moneyOrText(amount: string, currency: string, formats: Formats): string {
  return /^-?\d+(\.\d+)?$/.test(amount) ? formats.money(Number(amount), currency) : amount;
}

function Results({
  view,
  unfolding,
}: Pick<ScorecardProps, 'view'> & { readonly unfolding: Unfolding }) {
  if (view.results.length === 0) return null;
  const shown = view.results.slice(0, MOST_RESULTS);
  const more = view.results.slice(MOST_RESULTS);
  return (
    <section aria-labelledby="results">
      <h2 id="results">What came out</h2>
      <ResultTable results={shown} unfolding={unfolding} />
      {more.length === 0 ? null : (
        <details className="more">
          <summary>
            {more.length} more {more.length === 1 ? 'result' : 'results'}
          </summary>
          <ResultTable results={more} unfolding={unfolding} />
        </details>
      )}
      {more.length === 0 ? null : <LeftOut count={more.length} />}
    </section>
  );
}

/** Paper holds one page and no fold to open: it says what it left out, and where that stands. */
const LeftOut = ({ count }: { readonly count: number }) => (
  <p className="paper-only">
    {count} more {count === 1 ? 'result is' : 'results are'} in the annex of this scorecard, online.
  </p>
);

function ResultTable({
  results,
  unfolding,
}: Pick<ScorecardView, 'results'> & { readonly unfolding: Unfolding }) {
  return (
    <table className="results">
      <thead>
        <tr>
          <th scope="col">Pilot</th>
          <th scope="col">Result</th>
          <th scope="col">Agreed test</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        {results.map(result => (
          <tr key={`${result.pilot} ${result.criterion}`}>
            <th scope="row">
              <a href={figureHref(unfolding, 'tests', { pilot: result.pilot })}>
                {result.pilotName}
              </a>
            </th>
            <td>
              {result.name}: {result.plain}
            </td>
            <td>
              <OutcomeMark outcome={result.outcome} role={result.role} />
              {result.disputed ? <span className="outcome outcome-disputed">Disputed</span> : null}
              <ChangedAfterStart is={result.changedAfterStart} />
            </td>
            <td>{result.gradeName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Before({ view: { before }, formats }: ScorecardProps) {
  if (!before) return null;
  const { quarter, started, judged, conservativeHours, changes = [] } = before;
  if (changes.length === 0)
    return (
      <p>
        As in the quarter before ({formats.quarter(quarter)}): {formats.number(started)} started,{' '}
        {formats.number(judged)} judged, {formats.hours(conservativeHours)} hours saved
        (conservative).
      </p>
    );
  return (
    <>
      <h3>Changed since {formats.quarter(quarter)}</h3>
      <ul className="reasons">
        {changes.map(change => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </>
  );
}

/** What others report, kept apart from the workspace's own figures. */
function Annex({ view: { benchmarks } }: Pick<ScorecardProps, 'view'>) {
  if (benchmarks.length === 0) return null;
  return (
    <details className="annex">
      <summary>Annex: what others report</summary>
      <ul>
        {benchmarks.map(({ text, source }) => (
          <li key={text}>
            {text} <cite>({source})</cite>
          </li>
        ))}
      </ul>
    </details>
  );
}
