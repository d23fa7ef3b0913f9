import type { CriterionVerdictView, PilotView, VerdictView } from '#contracts/pilots.ts';
import { dayOf } from '../../../format/dates.ts';
import { methodName, ROLE_NAMES } from '../../../format/words.ts';
import { OutcomeStamp } from '../../../ui/stamp.tsx';
import { charterOf } from '../use-pilot.ts';
import { IntervalChart } from './interval-chart.tsx';
import { inReadingOrder } from './reading-order.ts';

/** The verdict in plain words: a breached guardrail first, disputes with it, the method one click away. */
export function Verdict({
  pilot,
  verdict,
}: {
  readonly pilot: PilotView;
  readonly verdict: VerdictView;
}) {
  const criteria = charterOf(pilot).criteria ?? [];
  const roleOf = (id: string) => criteria.find(each => each.id === id)?.role ?? 'secondary';
  return (
    <section className="sheet stack" aria-labelledby="verdict">
      <div className="row-apart">
        <h2 id="verdict">Verdict of {dayOf(verdict.at)}</h2>
        <OutcomeStamp outcome={verdict.outcome} />
      </div>
      {verdict.reasons.map(reason => (
        <p key={reason} className="prose">
          {reason}
        </p>
      ))}
      <AnswersToVerdict pilot={pilot} />
      {inReadingOrder(verdict.criteria, roleOf).map(each => (
        <CriterionVerdict
          key={each.criterion}
          verdict={each}
          role={roleOf(each.criterion)}
          words={criteria.find(criterion => criterion.id === each.criterion)?.words}
        />
      ))}
    </section>
  );
}

function CriterionVerdict({
  verdict,
  role,
  words,
}: {
  readonly verdict: CriterionVerdictView;
  readonly role: keyof typeof ROLE_NAMES;
  readonly words: string | undefined;
}) {
  return (
    <article className="verdict">
      <div className="row-apart">
        <h3>{verdict.name}</h3>
        <OutcomeStamp outcome={verdict.outcome} />
      </div>
      <p className="small soft">
        {ROLE_NAMES[role]} · {verdict.gradeName} (grade {verdict.grade})
      </p>
      {words && <p className="said">{words}</p>}
      <p className="verdict-plain">{verdict.plain}</p>
      <IntervalChart verdict={verdict} />
      {verdict.reasons.map(reason => (
        <p key={reason} className="prose">
          {reason}
        </p>
      ))}
      <details>
        <summary>How this was computed</summary>
        <dl className="facts">
          <dt>Method</dt>
          <dd>
            {methodName(verdict)} <span className="hash">{verdict.method}</span>
          </dd>
          {verdict.estimate && (
            <>
              <dt>Estimate</dt>
              <dd className="number">
                {verdict.estimate} ({verdict.scale === 'ratio' ? 'with AI over without' : 'with AI minus without'})
              </dd>
            </>
          )}
          {verdict.interval && (
            <>
              <dt>Range</dt>
              <dd className="number">{verdict.interval.join(' to ')}</dd>
            </>
          )}
          {verdict.target && (
            <>
              <dt>Agreed target</dt>
              <dd className="number">{verdict.target}</dd>
            </>
          )}
          {verdict.n && (
            <>
              <dt>Cases</dt>
              <dd className="number">
                {verdict.n[0]} to compare with, {verdict.n[1]} with AI
              </dd>
            </>
          )}
        </dl>
      </details>
    </article>
  );
}

function AnswersToVerdict({ pilot: { answers } }: { readonly pilot: PilotView }) {
  return (
    <ul className="stack-close">
      {answers.map(({ signer, answer, words, at }) => (
        <li key={`${signer.id}-${at}`} className="stack-close">
          <p>
            <strong>{signer.name}</strong>{' '}
            {answer === 'accepts' ? 'accepts this verdict' : 'disputes this verdict'},{' '}
            <span className="soft">{dayOf(at)}</span>
          </p>
          {words && <blockquote className="said">{words}</blockquote>}
        </li>
      ))}
    </ul>
  );
}
