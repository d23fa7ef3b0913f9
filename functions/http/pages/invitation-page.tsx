import type { ReactNode } from 'react';
import type { CodedStep, OpenedInvitation } from '#application/invited/invited-person.ts';
import { Message } from '#web/reader/message.tsx';
import { PendingStep } from '#web/reader/pending-step.tsx';
import { Question } from '#web/reader/question.tsx';
import { charterDocument } from './charter-document.tsx';
import { doneReceipt } from './done-receipt.tsx';
import type { InvitationState } from './invitation-state.ts';
import { isOpenTo } from './open-steps.ts';
import type { Page } from './respond.tsx';

/** Chooses the document that waits for this person. */
export async function invitationPage(
  opened: OpenedInvitation,
  address: string,
  state: InvitationState,
): Promise<Page> {
  const { workspace, pilot } = opened;
  const { title, body } = await waitingDocument(opened, address, state);
  return {
    title,
    body,
    workspace: workspace.name,
    demo: workspace.demo,
    simulated: pilot.simulated,
  };
}

type Waiting = { readonly title: string; readonly body: ReactNode };

async function waitingDocument(
  opened: OpenedInvitation,
  address: string,
  state: InvitationState,
): Promise<Waiting> {
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
  if (version && pilot.verdicts.length > 0) {
    // Brings the charts, which nothing before the verdict has.
    const { verdictDocument } = await import('./verdict-document.tsx');
    return { title: `Verdict: ${pilot.name}`, body: verdictDocument(opened, address, state) };
  }
  if (version) return { title: pilot.name, body: charterDocument(opened, address, state) };
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
  { pilot, version, maskedEmail, person }: OpenedInvitation,
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
      signer={person.name}
      state={state}
    />
  );
}
