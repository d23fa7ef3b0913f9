import type { ReactNode } from 'react';
import type { OpenedInvitation } from '#application/invited/invited-person.ts';
import { HoursByWeek } from '#web/reader/charts/hours-by-week.tsx';
import { EarlierVerdicts } from '#web/reader/earlier-verdicts.tsx';
import { firstSigned } from '#web/reader/first-signed.ts';
import type { Formats } from '#web/reader/formats.ts';
import { SecondSignature } from '#web/reader/second-signature.tsx';
import { Verdict } from '#web/reader/verdict.tsx';
import { VerdictAnswer } from '#web/reader/verdict-answer.tsx';
import { ErrorNotices, evidenceLink } from './charter-document.tsx';
import type { InvitationState } from './invitation-state.ts';
import { isOpenTo } from './open-steps.ts';
import { formatsIn } from './respond.tsx';

/** A verdict for its signer, beside what was signed; and what is asked of them after it. */
export function verdictDocument(
  opened: OpenedInvitation,
  address: string,
  state: InvitationState,
): ReactNode {
  const { pilot, version, person, workspace } = opened;
  const reached = pilot.verdicts.at(-1);
  if (!version || !reached) return null;
  const formats = formatsIn(workspace.timeZone);
  const answers = isOpenTo(opened, 'accept-verdict');
  const { proposedConclusion, refusedConclusions, conclusion } = pilot;
  const refusing = state.choice === 'refuse-conclusion';
  return (
    <article>
      <p className="kicker">The verdict on</p>
      <h1>{pilot.name}</h1>
      {answers ? null : <ErrorNotices state={state} />}
      <Verdict
        verdict={reached}
        version={version}
        firstSigned={firstSigned(pilot)}
        {...(conclusion ? { conclusion } : {})}
        {...(refusedConclusions ? { refusedConclusions } : {})}
        answers={pilot.answers}
        people={pilot.people}
        results={opened.results}
        formats={formats}
      />
      <HoursSaved weeks={pilot.time.byWeek} formats={formats} />
      <EarlierVerdicts verdicts={pilot.verdicts} formats={formats} />
      {proposedConclusion && isOpenTo(opened, 'sign-conclusion') ? (
        <SecondSignature
          address={address}
          proposed={proposedConclusion}
          lead={pilot.lead.name}
          version={version}
          state={refusing ? state : { commandId: state.commandId }}
          refusing={refusing}
        />
      ) : null}
      {answers ? (
        <VerdictAnswer
          address={address}
          version={version}
          state={state}
          disputing={state.choice === 'dispute-verdict'}
          again={pilot.answers.some(each => each.signer.id === person.id)}
        />
      ) : null}
      {evidenceLink(opened, address)}
    </article>
  );
}

function HoursSaved({
  weeks,
  formats,
}: {
  readonly weeks: OpenedInvitation['pilot']['time']['byWeek'];
  readonly formats: Formats;
}) {
  if (weeks.length === 0) return null;
  return (
    <section className="judged" aria-labelledby="hours-saved">
      <h2 id="hours-saved">Time saved along the way</h2>
      <HoursByWeek weeks={weeks} formats={formats} />
    </section>
  );
}
