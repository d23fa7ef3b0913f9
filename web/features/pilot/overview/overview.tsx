import type { PilotView } from '#contracts/pilots.ts';
import { useTimes } from '../../../api/use-times.ts';
import { hours } from '../../../format/amounts.ts';
import { longDate } from '../../../format/dates.ts';
import { inWords } from '../../../format/words.ts';
import { EarlierVerdicts } from '../../../reader/earlier-verdicts.tsx';
import { firstSigned } from '../../../reader/first-signed.ts';
import { Verdict } from '../../../reader/verdict.tsx';
import '../../../reader/reader.css';
import { Notice } from '../../../ui/notice.tsx';
import { DrawnGroups } from '../draw/drawn-groups.tsx';
import {
  charterOf,
  criterionName,
  pendingAmendment,
  usePilot,
  versionInForce,
} from '../use-pilot.ts';
import { Signatures } from './signatures.tsx';

/** How the pilot stands: its end, its verdict, who signed, and what it is held against. */
export function Overview() {
  const pilot = usePilot();
  const { dayOf, formats } = useTimes();
  const { hypothesis } = charterOf(pilot);
  const verdict = pilot.verdicts.at(-1);
  const version = versionInForce(pilot);
  const amendment = pendingAmendment(pilot);
  return (
    <div className="stack-wide">
      {pilot.stop && (
        <Notice title={`Stopped on ${dayOf(pilot.stop.at)}`}>
          <p>{pilot.stop.reason}</p>
        </Notice>
      )}
      {pilot.conclusion && (
        <Notice
          title={`Concluded on ${dayOf(pilot.conclusion.at)}: ${inWords(pilot.conclusion.decision)}`}
        >
          {pilot.conclusion.reason && <p>{pilot.conclusion.reason}</p>}
        </Notice>
      )}
      {verdict && version && (
        <div className="reader sheet">
          <Verdict
            verdict={verdict}
            version={version}
            firstSigned={firstSigned(pilot)}
            {...(pilot.conclusion ? { conclusion: pilot.conclusion } : {})}
            answers={pilot.answers}
            people={pilot.people}
            formats={formats}
          />
          <EarlierVerdicts verdicts={pilot.verdicts} formats={formats} />
        </div>
      )}
      {hypothesis && <p className="quoted">{hypothesis}</p>}
      {amendment && <Signatures pilot={pilot} version={amendment} />}
      {version && <Signatures pilot={pilot} version={version} />}
      <DrawnGroups draw={pilot.draw} />
      <Baselines pilot={pilot} />
      <Saved pilot={pilot} />
      <Answers pilot={pilot} />
    </div>
  );
}

function Baselines({ pilot }: { readonly pilot: PilotView }) {
  const criteria = charterOf(pilot).criteria ?? [];
  if (criteria.length === 0) return null;
  return (
    <section className="section">
      <h2>Before the start</h2>
      <dl className="facts">
        {criteria.map(({ id }) => {
          const baseline = pilot.baselines.find(each => each.criterion === id);
          return (
            <div key={id} className="facts-row">
              <dt>{criterionName(pilot, id)}</dt>
              <dd>
                {baseline === undefined && 'no figure yet'}
                {baseline?.kind === 'recorded' && baseline.measurement?.text}
                {baseline?.kind === 'promised' &&
                  `to be collected by ${longDate(baseline.by ?? '')}: “${baseline.reason}”`}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Saved({ pilot: { time } }: { readonly pilot: PilotView }) {
  if (time.logs === 0 && time.weeksDue === 0) return null;
  return (
    <section className="section">
      <h2>Time saved so far</h2>
      <p>
        <strong>{hours(time.conservativeHours)}</strong> counted conservatively,{' '}
        {hours(time.rawHours)} as logged; {time.weeksAnswered} of {time.weeksDue} weekly answers are
        in.
      </p>
    </section>
  );
}

function Answers({ pilot: { questions } }: { readonly pilot: PilotView }) {
  const { dayOf } = useTimes();
  const answered = questions.filter(each => each.answer !== undefined);
  if (answered.length === 0) return null;
  return (
    <section className="section">
      <h2>What success looks like</h2>
      {answered.map(({ stakeholder, answer }) => (
        <figure key={stakeholder.id} className="stack-close">
          <blockquote className="quoted">{answer?.words}</blockquote>
          <figcaption className="small soft">
            {stakeholder.name}, {dayOf(answer?.at ?? '')}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
