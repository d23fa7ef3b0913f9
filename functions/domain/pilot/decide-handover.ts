import { isOutside } from '../workspace/directory.ts';
import type { CommandContext, CommandOf } from './commands.ts';
import { wrongPhase } from './decide-draft.ts';
import { versionToAnswer } from './decide-signing.ts';
import type { PilotEvent } from './events.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { openOffers, openOfferTo, type Place, placeHeldBy } from './signing-places.ts';
import { currentVersion, governingVersion, type Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

/** Asks a colleague to sign in one's place; until they accept, the place stays where it is (rule P13). */
export function delegate(
  pilot: Pilot,
  command: CommandOf<'delegate'>,
  context: CommandContext,
): Outcome {
  const version = versionToAnswer(pilot, command, context);
  if ('code' in version) return version;
  const { to, directory } = command;
  const outside = isOutside(directory, to, version.charter.team);
  if (placeHeldBy(pilot, version, to) || openOfferTo(pilot, to)) return refuse('signs_already');
  if (!outside) return refuse('not_outside');
  return [
    {
      type: 'DelegationOffered',
      version: version.version,
      from: context.actor,
      to,
      outside,
    },
  ];
}

export function acceptDelegation(
  pilot: Pilot,
  _command: CommandOf<'accept-delegation'>,
  context: CommandContext,
): Outcome {
  const offer = openOfferTo(pilot, context.actor);
  if (!offer) return refuse('delegation_missing');
  return [{ type: 'DelegationAccepted', from: offer.from, to: context.actor }];
}

/** The place goes back to whoever passed it on. */
export function declineDelegation(
  pilot: Pilot,
  { reason }: CommandOf<'decline-delegation'>,
  context: CommandContext,
): Outcome {
  const offer = openOfferTo(pilot, context.actor);
  if (!offer) return refuse('delegation_missing');
  return [
    {
      type: 'DelegationDeclined',
      from: offer.from,
      to: context.actor,
      ...(reason === undefined ? {} : { reason }),
    },
  ];
}

/** A signer who has left is replaced by name; whoever was outside is followed by somebody outside (rule P13). */
export function replaceSigner(pilot: Pilot, command: CommandOf<'replace-signer'>): Outcome {
  const refusal = wrongPhase(pilot, 'proposed', 'agreed', 'running', 'judged', 'concluded');
  if (refusal) return refusal;
  const { person, by, reason, directory } = command;
  const place = placeOf(pilot, person);
  const team = currentVersion(pilot)?.charter.team;
  if (!place || team === undefined) return refuse('signer_unknown');
  if (placeOf(pilot, by)) return refuse('signs_already');
  const outside = isOutside(directory, by, team);
  if (place.outside && !outside) return refuse('not_outside');
  return [{ type: 'SignerReplaced', from: person, to: by, outside, reason }];
}

/** A new link for somebody who is still asked something; the old one is void then. */
export function resendInvitation(
  pilot: Pilot,
  { person }: CommandOf<'resend-invitation'>,
): Outcome {
  if (pilot.phase === 'stopped') return wrongPhase(pilot, 'proposed') ?? refuse('signer_unknown');
  const asked = pilot.questions.some(
    each => each.stakeholder === person && each.answer === undefined,
  );
  const offered = openOffers(pilot).some(each => each.to === person);
  const signs = pilot.phase !== 'draft' && placeOf(pilot, person) !== undefined;
  return asked || offered || signs
    ? [{ type: 'InvitationResent', person }]
    : refuse('signer_unknown');
}

/** The place that somebody holds in the version to sign, or in the one that governs. */
const placeOf = (pilot: Pilot, person: string): Place | undefined =>
  [currentVersion(pilot), governingVersion(pilot)]
    .map(version => version && placeHeldBy(pilot, version, person))
    .find(each => each !== undefined);
