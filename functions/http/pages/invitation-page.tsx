import type { ReactNode } from 'react';
import type { CodedStep, OpenedInvitation } from '#application/invited-person.ts';
import { Charter } from '#web/reader/charter.tsx';
import { EarlierVerdicts } from '#web/reader/earlier-verdicts.tsx';
import { ErrorNotice } from '#web/reader/form.tsx';
import { Message } from '#web/reader/message.tsx';
import { PendingStep } from '#web/reader/pending-step.tsx';
import { Question } from '#web/reader/question.tsx';
import { Signature, Standing } from '#web/reader/signature.tsx';
import { Verdict } from '#web/reader/verdict.tsx';
import { VerdictAnswer } from '#web/reader/verdict-answer.tsx';
import { VerifyYourself } from '#web/reader/verify-yourself.tsx';
import { doneReceipt } from './done-receipt.tsx';
import type { InvitationState } from './invitation-state.ts';
import { FORMATS, type Page } from './respond.tsx';

/** Chooses the document that waits for this person. */
export function invitationPage(
  opened: OpenedInvitation,
  address: string,
  state: InvitationState,
): Page {
  const { workspace, pilot } = opened;
  const { title, body } = waitingDocument(opened, address, state);
  return {
    title,
    body,
    workspace: workspace.name,
    demo: workspace.demo,
    simulated: pilot.simulated,
  };
}

type Waiting = { readonly title: string; readonly body: ReactNode };

function waitingDocument(
  opened: OpenedInvitation,
  address: string,
  state: InvitationState,
): Waiting {
  const { pilot, version, person } = opened;
  const receipt = state.done && doneReceipt(opened, address, state.done);
  if (receipt) return { title: 'Receipt', body: receipt };
  if (opened.questionOpen)
    return {
      title: 'What would success look like to you?',
      body: (
        <Question
          address={address}
          pilotName={pilot.name}
          lead={pilot.lead.name}
          reader={person.name}
          hypothesis={pilot.draft.hypothesis}
          state={state}
        />
      ),
    };
  if (version && state.step && isOpenTo(opened, state.step))
    return { title: 'Your code', body: pendingStep(opened, address, state, state.step) };
  if (version && pilot.verdicts.length > 0)
    return { title: `Verdict: ${pilot.name}`, body: verdict(opened, address, state) };
  if (version) return { title: pilot.name, body: charter(opened, address, state) };
  return {
    title: pilot.name,
    body: (
      <Message
        title="Nothing waits for you here"
        sentences={[
          `${pilot.lead.name} is still working on ${pilot.name}. You get a mail as soon as there is something to read or to sign.`,
        ]}
      />
    ),
  };
}

function pendingStep(
  { pilot, version, maskedEmail }: OpenedInvitation,
  address: string,
  state: InvitationState,
  step: CodedStep,
): ReactNode {
  if (!version) return null;
  return (
    <PendingStep
      address={address}
      step={step}
      pilotName={pilot.name}
      version={version.version}
      charterHash={version.hash}
      maskedEmail={maskedEmail}
      state={state}
    />
  );
}

function charter(opened: OpenedInvitation, address: string, state: InvitationState): ReactNode {
  const { pilot, version, person, workspace } = opened;
  if (!version) return null;
  const signs = isOpenTo(opened, 'sign');
  return (
    <article>
      <p className="kicker">
        {signs
          ? `${pilot.lead.name} asks you: is this a fair test?`
          : `A pilot by ${pilot.lead.name}`}
      </p>
      <h1>{pilot.name}</h1>
      {signs ? null : <ErrorNotices state={state} />}
      {pilot.stop ? <p className="notice">Stopped: “{pilot.stop.reason}”</p> : null}
      <Standing reader={person} version={version} formats={FORMATS} />
      <Charter
        version={version}
        people={pilot.people}
        currency={workspace.currency}
        formats={FORMATS}
      />
      {signs ? (
        <Signature
          address={address}
          version={version}
          state={state}
          open={state.choice === 'dispute-verdict' ? undefined : state.choice}
        />
      ) : null}
      {evidence(opened, address)}
    </article>
  );
}

function verdict(opened: OpenedInvitation, address: string, state: InvitationState): ReactNode {
  const { pilot, version } = opened;
  const reached = pilot.verdicts.at(-1);
  if (!version || !reached) return null;
  const answers = isOpenTo(opened, 'accept-verdict');
  return (
    <article>
      <p className="kicker">The verdict on</p>
      <h1>{pilot.name}</h1>
      {answers ? null : <ErrorNotices state={state} />}
      <Verdict
        verdict={reached}
        version={version}
        answers={pilot.answers}
        people={pilot.people}
        formats={FORMATS}
      />
      <EarlierVerdicts verdicts={pilot.verdicts} formats={FORMATS} />
      {answers ? (
        <VerdictAnswer
          address={address}
          version={version}
          state={state}
          disputing={state.choice === 'dispute-verdict'}
        />
      ) : null}
      {evidence(opened, address)}
    </article>
  );
}

/** Whoever was asked to sign may take the evidence along. */
const evidence = ({ version, person }: OpenedInvitation, address: string): ReactNode =>
  version?.charter.signers.some(each => each.person === person.id) ? (
    <VerifyYourself href={`${address}/evidence-file`} />
  ) : null;

/** Errors whose form is no longer on the page. */
const ErrorNotices = ({ state }: { readonly state: InvitationState }) =>
  state.errors?.map(error => <ErrorNotice key={error.code} error={error} />);

/** Whether a step is still to be taken by this person; the domain decides again when it is. */
function isOpenTo({ pilot, version, person }: OpenedInvitation, step: CodedStep): boolean {
  if (!version?.charter.signers.some(each => each.person === person.id)) return false;
  if (step === 'sign' || step === 'decline')
    return (
      pilot.phase === 'proposed' && !version.signatures.some(each => each.signer.id === person.id)
    );
  return (
    (pilot.phase === 'judged' || pilot.phase === 'concluded') &&
    !pilot.answers.some(each => each.signer.id === person.id)
  );
}
