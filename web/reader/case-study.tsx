import type { CaseStudyView } from '#contracts/case-study.ts';
import type { Formats } from './formats.ts';
import { ChangedAfterStart, OutcomeMark } from './outcome.tsx';

type CaseStudyProps = { readonly view: CaseStudyView; readonly formats: Formats };

const BARRIERS = {
  'business-impact': 'We cannot connect learning to business impact',
  bandwidth: 'We have no time to experiment',
  quality: 'What AI makes is not good enough to trust',
  support: 'Our leaders and partners will not support it',
} as const;

/** One page for a skeptical reader: what was agreed, what came out, what did not work, and who says so. */
export function CaseStudy({ view, formats }: CaseStudyProps) {
  const { name, team, runWindow, stopReason, closingWords, text } = view;
  return (
    <article className="case-study">
      <p className="kicker">
        Case study, {team}
        {runWindow ? `, ${formats.date(runWindow.first)} to ${formats.date(runWindow.last)}` : ''}
        {view.demo ? <strong className="made-up"> Demo data</strong> : null}
      </p>
      <h1>{name}</h1>
      {view.barrier === undefined ? null : (
        <p>
          <strong>The doubt:</strong> {BARRIERS[view.barrier]}.
        </p>
      )}
      {view.hypothesis === undefined ? null : (
        <p>
          <strong>What was tried:</strong> {view.hypothesis}
          {view.tool === undefined ? null : ` With: ${view.tool}.`}
        </p>
      )}
      {stopReason === undefined ? null : (
        <p>
          <strong>It was stopped early:</strong> “{stopReason}”
        </p>
      )}
      <Agreed view={view} />
      <Results view={view} />
      <p>
        {view.hours.raw === 0 && view.hours.conservative === 0
          ? ''
          : `${formats.hours(view.hours.conservative)} hours saved, counted conservatively (${formats.hours(view.hours.raw)} as logged). `}
        Cost: {formats.money(view.cost, view.currency)}.
      </p>
      {text.words === '' ? null : (
        <section aria-labelledby="told">
          <h2 id="told">In words</h2>
          <p>{text.words}</p>
        </section>
      )}
      {closingWords.length === 0 ? null : (
        <section aria-labelledby="closing">
          <h2 id="closing">What the skeptics say</h2>
          {closingWords.map(({ answer, words }) => (
            <blockquote key={words}>
              <p>“{words}”</p>
              <p className="small">
                {answer === 'accepts' ? 'Accepts the verdict' : 'Disputes the verdict'}
              </p>
            </blockquote>
          ))}
        </section>
      )}
      <p className="fingerprint">
        As of {formats.moment(view.asOf)}. In words: {text.origin}
      </p>
    </article>
  );
}

function Agreed({ view: { agreed } }: Pick<CaseStudyProps, 'view'>) {
  if (agreed.length === 0) return null;
  return (
    <section aria-labelledby="agreed">
      <h2 id="agreed">What had been agreed before</h2>
      <ul>
        {agreed.map(({ id, words, measuredBy }) => (
          <li key={id}>
            “{words}” Measured by: {measuredBy}.
          </li>
        ))}
      </ul>
    </section>
  );
}

function Results({ view: { results } }: Pick<CaseStudyProps, 'view'>) {
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="came-out">
      <h2 id="came-out">What came out</h2>
      <ul>
        {results.map(({ criterion, name, plain, outcome, gradeName, changedAfterStart }) => (
          <li key={criterion}>
            {name}: {plain}. <OutcomeMark outcome={outcome} /> ({gradeName})
            <ChangedAfterStart is={changedAfterStart} />
          </li>
        ))}
      </ul>
    </section>
  );
}
