import type { ReactNode } from 'react';
import type { OpenedInvitation } from '#application/invited/invited-person.ts';
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
  condition: ({ version, person, pilot }) => {
    const condition = version?.conditions.findLast(each => each.signer.id === person.id);
    return (
      condition && {
        ...condition,
        heading: 'Agreed, on a condition',
        recorded: 'You agree that this is a fair test, once this is done:',
        assurance: 'code',
        next: `${pilot.lead.name} says how it was met, and you confirm it by signing. Nothing starts before.`,
      }
    );
  },
  delegate: ({ version, person, pilot }) => {
    const place = version?.places.find(each => each.holder.id === person.id);
    return (
      place?.offeredTo && {
        at: place.offeredTo.at,
        heading: 'Passed on',
        recorded: `You asked ${place.offeredTo.person.name} to sign in your place.`,
        assurance: 'code',
        next: `${place.offeredTo.person.name} gets a mail now. Until they take it over it stays with you; your name stays on record. ${pilot.lead.name} sees it too.`,
      }
    );
  },
  accept: ({ version, person }) => {
    const place = version?.places.find(each => each.holder.id === person.id);
    const taken = place?.handovers.findLast(each => each.to.id === person.id);
    return (
      taken && {
        at: taken.at,
        heading: 'It is yours now',
        recorded: `You took the signature over from ${taken.from.name}. Nothing is signed yet.`,
        assurance: 'link',
        next: 'Go back to the pilot to sign it, ask for a change, or decline.',
      }
    );
  },
  return: ({ offeredBy, pilot, now }) =>
    offeredBy
      ? undefined
      : {
          at: now,
          heading: 'Given back',
          recorded: 'You did not take the signature over. Nothing was signed in your name.',
          assurance: 'link',
          next: `It is back with whoever passed it on. ${pilot.lead.name} need not hear from you again.`,
        },
  'sign-conclusion': ({ pilot, person }) => {
    const signature = pilot.conclusion?.signatures?.find(each => each.signer.id === person.id);
    const { proposedConclusion } = pilot;
    const waits = proposedConclusion?.waitingFor.some(each => each.id === person.id);
    if (!signature && (!proposedConclusion || waits)) return undefined;
    return {
      at: signature?.at ?? proposedConclusion?.at ?? pilot.verdicts.at(-1)?.at ?? '',
      heading: 'Signed, against the verdict',
      recorded: 'You signed that it is scaled although the verdict does not say met.',
      words: pilot.conclusion?.reason ?? proposedConclusion?.reason,
      assurance: 'code',
      next: 'Reason and signatures are printed wherever the verdict is. A receipt is on its way by mail.',
    };
  },
  'refuse-conclusion': ({ pilot, person }) => {
    const refused = pilot.refusedConclusions?.findLast(each => each.signer.id === person.id);
    return (
      refused && {
        at: refused.at,
        heading: 'Refused',
        recorded: 'You refused to scale it against the verdict. It is not scaled. Your words:',
        words: refused.reason,
        assurance: 'code',
        next: `${pilot.lead.name} gets them by mail, and they are printed wherever the verdict is. A receipt is on its way.`,
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
