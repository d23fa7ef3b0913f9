import type { ReactNode } from 'react';
import type { OpenedInvitation } from '#application/invited-person.ts';
import { Receipt } from '#web/reader/receipt.tsx';
import type { Done } from './invitation-state.ts';
import { FORMATS } from './respond.tsx';

type Recorded = {
  readonly heading: string;
  readonly recorded: string;
  readonly words?: string | undefined;
  readonly at: string;
  readonly assurance: string;
  readonly next: string;
};

/** The receipt of a step that is on record; nothing where it is not, whatever the address says. */
export function doneReceipt(opened: OpenedInvitation, address: string, done: Done): ReactNode {
  const recorded = RECORDED[done](opened);
  if (!recorded) return undefined;
  return (
    <Receipt
      {...recorded}
      pilotName={opened.pilot.name}
      version={done === 'answer' ? undefined : opened.version}
      maskedEmail={opened.maskedEmail}
      address={address}
      formats={FORMATS}
    />
  );
}

const RECORDED: Readonly<Record<Done, (opened: OpenedInvitation) => Recorded | undefined>> = {
  answer: ({ pilot, person }) => {
    const answer = pilot.questions.findLast(each => each.stakeholder.id === person.id)?.answer;
    return (
      answer && {
        ...answer,
        heading: 'Thank you: that is the bar',
        recorded: 'Your answer is kept as you wrote it:',
        assurance: 'link',
        next: `${pilot.lead.name} turns it into a test with a figure. You get a mail when it can be read, and decide then whether it is fair.`,
      }
    );
  },
  change: ({ version, person, pilot }) => {
    const request = version?.changeRequests.findLast(each => each.signer.id === person.id);
    return (
      request && {
        ...request,
        heading: 'Your request is with the lead',
        recorded: 'You asked for a change:',
        assurance: 'link',
        next: `${pilot.lead.name} answers with a new version, which comes by mail. This one stays unsigned.`,
      }
    );
  },
  sign: ({ version, person }) => {
    const signature = version?.signatures.find(each => each.signer.id === person.id);
    return (
      signature && {
        ...signature,
        heading: 'Signed',
        recorded: 'You signed that this is a fair test. It commits no budget and endorses no tool.',
        next: 'A receipt is on its way by mail. You hear from us again when there is a verdict; until then there is nothing to do.',
      }
    );
  },
  decline: ({ version, person, pilot }) => {
    const decline = version?.declines.findLast(each => each.signer.id === person.id);
    return (
      decline && {
        ...decline,
        heading: 'Declined',
        recorded: 'You declined to sign. Your reason:',
        assurance: 'code',
        next: `${pilot.lead.name} gets your reason by mail. The pilot cannot start on this version without you, if your signature was required.`,
      }
    );
  },
  'accept-verdict': opened => answered(opened, 'accepts', 'Verdict accepted'),
  'dispute-verdict': opened => answered(opened, 'disputes', 'Verdict disputed'),
};

function answered(
  { pilot, person }: OpenedInvitation,
  wanted: 'accepts' | 'disputes',
  heading: string,
): Recorded | undefined {
  const answer = pilot.answers.findLast(each => each.signer.id === person.id);
  if (answer?.answer !== wanted) return undefined;
  return {
    heading,
    recorded:
      wanted === 'accepts'
        ? 'You accepted that the pilot was judged as signed.'
        : 'You disputed the verdict. Your words are printed wherever it is shown:',
    words: answer.words,
    at: answer.at,
    assurance: 'code',
    next: `A receipt is on its way by mail. ${pilot.lead.name} decides what follows, with your answer in view.`,
  };
}
