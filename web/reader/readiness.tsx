import type { ReadinessView } from '#contracts/reports.ts';
import type { Formats } from './formats.ts';

type Gate = ReadinessView['gates'][number];

const STATUS: Readonly<Record<Gate['status'], { sign: string; word: string; style: string }>> = {
  met: { sign: '✓', word: 'Met', style: 'met' },
  'not met': { sign: '✕', word: 'Not met', style: 'not-met' },
  'not evidenced': { sign: '–', word: 'Not evidenced', style: 'not-assessable' },
};

type ReadinessProps = {
  readonly view: ReadinessView;
  readonly formats: Formats;
  /** For a reader without an account, to whom the pages behind the facts are closed. */
  readonly withoutLinks?: true;
};

/** Is this stage done, on evidence? Each gate with the facts that it was judged by and the next step. */
export function Readiness({ view, formats, withoutLinks }: ReadinessProps) {
  const met = view.gates.filter(each => each.status === 'met').length;
  const next = view.gates.find(each => each.status !== 'met' && each.next !== undefined);
  return (
    <article className="readiness">
      <p className="kicker">
        Readiness as of {formats.date(view.asOf)}
        {view.team === undefined ? null : `, ${view.team}`}
      </p>
      <h1>
        {view.ready
          ? `Stage ${view.stage} is done`
          : `Stage ${view.stage}: ${met} of ${view.gates.length} gates met`}
      </h1>
      {next ? (
        <p className="lede">
          <strong>Next:</strong> {next.next}
        </p>
      ) : null}
      <Changes view={view} formats={formats} />
      <ol className="gates">
        {view.gates.map(gate => (
          <GateItem key={gate.id} gate={withoutLinks ? unlinked(gate) : gate} />
        ))}
      </ol>
      <p className="small">
        Every gate is judged by rule from what is on record. Nobody can tick one by hand; where a
        declaration is the evidence, it says so.
      </p>
      <Signed view={view} />
    </article>
  );
}

/** What can be held against whoever runs this, should the record be rewritten later. */
function Signed({ view: { signed } }: Pick<ReadinessProps, 'view'>) {
  if (!signed) return null;
  return (
    <details className="signed-head">
      <summary>
        Made from the workspace’s record up to its entry {signed.entry}, signed as it was read
      </summary>
      <p>
        Keep this line: if the record is ever rewritten, it no longer fits. The{' '}
        <a href="/keys">public keys</a> are published.
      </p>
      <p>
        <code className="hash">{signed.head}</code>
      </p>
    </details>
  );
}

/** What is different from the last report that was kept; that nothing is, is said too. */
function Changes({ view: { changes }, formats }: ReadinessProps) {
  if (!changes) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Since the report of {formats.moment(changes.since)}</h2>
      {changes.gates.length === 0 ? (
        <p>No gate is judged otherwise.</p>
      ) : (
        <ul>
          {changes.gates.map(({ id, name, was, is }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>: {was === undefined ? '' : `${was}, and now `}
              <strong>{is}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const unlinked = ({ nextHref: _next, facts, ...gate }: Gate): Gate => ({
  ...gate,
  facts: facts.map(({ href: _href, ...fact }) => fact),
});

function GateItem({ gate }: { readonly gate: Gate }) {
  const { sign, word, style } = STATUS[gate.status];
  return (
    <li className="gate" id={gate.id}>
      <h2>
        {gate.name}{' '}
        <span className={`outcome outcome-${style}`}>
          <span className="outcome-sign" aria-hidden="true">
            {sign}
          </span>
          {word}
        </span>
      </h2>
      {gate.facts.length === 0 ? null : (
        <ul>
          {gate.facts.map(fact => (
            <li key={fact.text}>
              {fact.href === undefined ? fact.text : <a href={fact.href}>{fact.text}</a>}
              {fact.declaration ? <em> (a declaration)</em> : null}
            </li>
          ))}
        </ul>
      )}
      {gate.next === undefined ? null : (
        <p className="gate-next">
          <strong>Next:</strong>{' '}
          {gate.nextHref === undefined ? gate.next : <a href={gate.nextHref}>{gate.next}</a>}
        </p>
      )}
    </li>
  );
}
