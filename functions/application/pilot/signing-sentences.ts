import { readText } from '#domain/chain/free-text.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';

const SIGNING_TYPES = [
  'CharterProposed',
  'CharterSigned',
  'ChangeRequested',
  'SignatureDeclined',
  'ConditionSet',
  'ConditionResolved',
  'ConditionClosed',
  'DelegationOffered',
  'DelegationAccepted',
  'DelegationDeclined',
  'SignerReplaced',
  'InvitationResent',
  'CharterAmended',
  'CharterAgreed',
] as const satisfies readonly PilotEvent['type'][];

type SigningEvent = Extract<PilotEvent, { type: (typeof SIGNING_TYPES)[number] }>;

export const isSigning = (event: PilotEvent): event is SigningEvent =>
  SIGNING_TYPES.some(each => each === event.type);

/** What a proposal, a change or a signer's answer says, in one sentence. */
export function sentenceOfSigning(event: SigningEvent): string {
  switch (event.type) {
    case 'CharterProposed':
      return `Proposed version ${event.version}.`;
    case 'CharterSigned':
      return `Signed version ${event.version}.`;
    case 'ChangeRequested':
      return `Asked for a change: “${readText(event.words)}”`;
    case 'SignatureDeclined':
      return `Declined: “${readText(event.reason)}”`;
    case 'ConditionSet':
      return `Agrees on a condition: “${readText(event.condition)}”`;
    case 'ConditionResolved':
      return `Said how the condition was met: “${readText(event.how)}”`;
    case 'ConditionClosed':
      return event.as === 'confirmed'
        ? 'Confirmed that the condition is met.'
        : 'No longer insists on the condition.';
    case 'DelegationOffered':
      return 'Asked a colleague to sign instead.';
    case 'DelegationAccepted':
      return 'Took over from a signer who had passed it on.';
    case 'DelegationDeclined':
      return event.reason
        ? `Did not take over: “${readText(event.reason)}”`
        : 'Did not take over: it is back with the signer.';
    case 'SignerReplaced':
      return `Replaced a signer: “${readText(event.reason)}”`;
    case 'InvitationResent':
      return 'Sent a new link; the old one is void.';
    case 'CharterAmended':
      return `Proposed a change after the start, version ${event.version}: “${readText(event.reason)}”`;
    case 'CharterAgreed':
      return `Every required signature stands on version ${event.version}.`;
  }
}
