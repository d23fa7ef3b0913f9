import type { PilotView, VersionView } from '#contracts/pilots.ts';
import type { PersonRef } from '#contracts/primitives.ts';
import type { CriterionVerdictView, VerdictView } from '#contracts/verdict.ts';
import { Criterion } from './charter.tsx';
import { Interval } from './charts/interval.tsx';
import type { Series } from './charts/levels.ts';
import { isOverTime, ResultOverTime } from './charts/result-over-time.tsx';
import { shownEffect } from './effect.ts';
import type { Formats } from './formats.ts';
import { OutcomeMark } from './outcome.tsx';
import { type CriterionText, countOf, methodInWords } from './words.ts';

type VerdictProps = {
  readonly verdict: VerdictView;
  /** The version that it was judged by. */
  readonly version: VersionView;
  /** Reached by the version first signed, where the charter was changed after the start. */
  readonly firstSigned?:
    | { readonly verdict: VerdictView; readonly version: VersionView }
    | undefined;
  /** What was decided against the verdict, with its reason and second signatures. */
  readonly conclusion?: PilotView['conclusion'];
  readonly refusedConclusions?: PilotView['refusedConclusions'];
  readonly answers: PilotView['answers'];
  readonly people: readonly PersonRef[];
  /** Recordings by criterion, where they are of different days. */
  readonly results?: readonly Series[] | undefined;
  readonly formats: Formats;
};

/** The verdict beside what was signed; what decides comes first, a breached guardrail before all. */
export function Verdict(props: VerdictProps) {
  const { verdict, version, firstSigned, conclusion, answers, people, formats } = props;
  const { refusedConclusions = [] } = props;
  const nameOf = (id: string): string =>
    people.find(each => each.id === id)?.name ?? 'somebody who has left';
  return (
    <section className="verdict" aria-label="Verdict">
      <p className="verdict-outcome">
        <OutcomeMark outcome={verdict.outcome} />
      </p>
      {firstSigned ? <ChangedAfterStart {...firstSigned} now={version} /> : null}
      <ul className="reasons">
        {verdict.reasons.map(reason => (
          <li key={reason}>{withNames(reason, verdict)}</li>
        ))}
      </ul>
      {inOrderOfWeight(verdict, version).map(({ judged, criterion }) => (
        <Judged
          key={judged.criterion}
          judged={judged}
          criterion={criterion}
          nameOf={nameOf}
          series={props.results?.find(each => each.criterion === judged.criterion)}
          formats={formats}
        />
      ))}
      {refusedConclusions.length > 0 ? (
        <Refused refused={refusedConclusions} formats={formats} />
      ) : null}
      {conclusion?.signatures ? <AgainstVerdict conclusion={conclusion} formats={formats} /> : null}
      <Answers answers={answers} formats={formats} />
      <p className="fingerprint">
        Judged {formats.moment(verdict.at)} by version {version.version}, fingerprint{' '}
        <code title={version.hash}>{version.hash.slice(0, 12)}</code>. Nobody can change it; the
        same figures and rule give it again.
      </p>
    </section>
  );
}

/** Both verdicts, in one glance: a test that was changed on the way is never shown without what was first signed. */
function ChangedAfterStart({
  verdict,
  version,
  now,
}: NonNullable<VerdictProps['firstSigned']> & { readonly now: VersionView }) {
  return (
    <div className="notice" data-mark="changed-after-start">
      <p>
        <strong>Changed after the start.</strong> This is by version {now.version}, signed while it
        ran{now.amendment ? `: “${now.amendment.reason}”` : '.'}
      </p>
      <p>
        By version {version.version}, as first signed, it is{' '}
        <OutcomeMark outcome={verdict.outcome} />
      </p>
      <ul className="reasons">
        {verdict.criteria.map(each => (
          <li key={each.criterion}>
            {each.name}: {each.plain} <OutcomeMark outcome={each.outcome} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was to be decided against the verdict, and who did not sign it. */
function Refused({
  refused,
  formats,
}: Pick<VerdictProps, 'formats'> & {
  readonly refused: NonNullable<PilotView['refusedConclusions']>;
}) {
  return (
    <section className="answers" aria-labelledby="refused-title">
      <h2 id="refused-title">Not signed against the verdict</h2>
      <ul>
        {refused.map(({ signer, reason, at }) => (
          <li key={at}>
            <strong>{signer.name}</strong> refused to scale it, {formats.day(at)}: “{reason}”
          </li>
        ))}
      </ul>
    </section>
  );
}

function AgainstVerdict({
  conclusion,
  formats,
}: Pick<VerdictProps, 'formats'> & { readonly conclusion: NonNullable<PilotView['conclusion']> }) {
  return (
    <section className="answers" aria-labelledby="against-title">
      <h2 id="against-title">Scaled against the verdict</h2>
      <p>“{conclusion.reason}”</p>
      <ul>
        {conclusion.signatures?.map(({ signer, at }) => (
          <li key={at}>
            <strong>{signer.name}</strong> signed it too, {formats.day(at)}.
          </li>
        ))}
      </ul>
    </section>
  );
}

type JudgedProps = {
  readonly judged: CriterionVerdictView;
  readonly criterion: CriterionText | undefined;
  readonly nameOf: (id: string) => string;
  readonly series: Series | undefined;
  readonly formats: Formats;
};

function Judged({ judged, criterion, nameOf, series, formats }: JudgedProps) {
  const effect = criterion ? shownEffect(judged, criterion.kind) : undefined;
  return (
    <section className="judged" aria-labelledby={`judged-${judged.criterion}`}>
      <h2 id={`judged-${judged.criterion}`}>
        {judged.name} <OutcomeMark outcome={judged.outcome} role={criterion?.role} />
      </h2>
      <div className="beside">
        <div>
          <h3>What was signed</h3>
          {criterion ? (
            <Criterion criterion={criterion} nameOf={nameOf} formats={formats} />
          ) : (
            <p>This part is not in the version that was signed.</p>
          )}
        </div>
        <div>
          <h3>What came out</h3>
          <p className="plain">{capitalized(judged.plain)}</p>
          {effect ? (
            <Interval
              effect={effect}
              label={judged.plain}
              isLimit={criterion?.role === 'guardrail'}
              formats={formats}
            />
          ) : null}
          <ul className="reasons">
            {judged.reasons.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <Evidence judged={judged} criterion={criterion} formats={formats} />
          {criterion && series && isOverTime(series) ? (
            <ResultOverTime
              title="Over time"
              name={judged.name}
              unit={criterion.metric.unit}
              isShare={criterion.kind === 'proportion'}
              series={series}
              formats={formats}
            />
          ) : null}
        </div>
      </div>
    </section>
  );
}

function Evidence({ judged, criterion, formats }: Omit<JudgedProps, 'nameOf' | 'series'>) {
  const sizes =
    judged.n && criterion
      ? `${countOf(judged.n[1], criterion.unitOfAssignment, formats)} in the pilot, ${formats.number(judged.n[0])} to compare with. `
      : '';
  return (
    <div className="small">
      <p>
        {sizes}Evidence: {judged.gradeName} (grade {judged.grade}).
      </p>
      {judged.method === undefined ? null : (
        <details className="method">
          <summary>Method</summary>
          {methodInWords(judged.method)}
        </details>
      )}
    </div>
  );
}

function Answers({ answers, formats }: Pick<VerdictProps, 'answers' | 'formats'>) {
  if (answers.length === 0) return null;
  return (
    <section className="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">What the signers say to it</h2>
      <ul>
        {answers.map(({ signer, answer, words, at, supersededAt }) => (
          <li key={`${signer.id} ${at}`} className={answer === 'disputes' ? 'disputed' : undefined}>
            <strong>
              {signer.name} {answer} it
            </strong>
            , {formats.day(at)}
            {words === undefined ? '.' : `: “${words}”`}
            {supersededAt === undefined ? null : ` Answered anew on ${formats.day(supersededAt)}.`}
          </li>
        ))}
      </ul>
    </section>
  );
}

const WEIGHT: Readonly<Record<CriterionText['role'], number>> = {
  primary: 1,
  guardrail: 2,
  secondary: 3,
  activity: 4,
};

function inOrderOfWeight(verdict: VerdictView, version: VersionView) {
  return verdict.criteria
    .map(judged => ({
      judged,
      criterion: version.charter.criteria.find(each => each.id === judged.criterion),
    }))
    .toSorted((one, other) => weightOf(one) - weightOf(other));
}

type Pair = {
  readonly judged: CriterionVerdictView;
  readonly criterion: CriterionText | undefined;
};

const weightOf = ({ judged, criterion }: Pair): number => {
  const breached = criterion?.role === 'guardrail' && judged.outcome === 'not-met';
  return breached || !criterion ? 0 : WEIGHT[criterion.role];
};

/** Reasons of a verdict name criteria by id; a reader knows them by name. */
const withNames = (reason: string, { criteria }: VerdictView): string =>
  reason.replace(/\bC\d{1,2}\b/g, id => criteria.find(each => each.criterion === id)?.name ?? id);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
