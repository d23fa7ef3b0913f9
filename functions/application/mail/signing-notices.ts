import { readText } from '#domain/chain/free-text.ts';
import { openOffers, placesOf, skepticPlaces } from '#domain/pilot/signing-places.ts';
import { governingVersion, type Pilot, pendingAmendment } from '#domain/pilot/state.ts';
import {
  amendmentMessage,
  conditionMessage,
  newLinkMessage,
  secondSignatureMessage,
} from '#mailer/messages/amendments.ts';
import {
  delegationMessage,
  replacementMessage,
  returnedMessage,
} from '#mailer/messages/delegations.ts';
import { type NoticesFor, type PilotNotice, reaction, receipt, type Told } from './notice.ts';

/** What a signer's further answers, and changes of a signed charter, make it necessary to mail. */
export const SIGNING_NOTICES: NoticesFor = {
  CharterAmended: ({ version, reason }, { pilot }) =>
    pendingAmendment(pilot)?.version === version
      ? holdersIn(pilot, version).map(
          (to): PilotNotice => ({
            kind: 'criteria-changed',
            to,
            opens: 'invitation',
            letter: told =>
              amendmentMessage({ ...byLead(told), version, reason: readText(reason) }),
          }),
        )
      : [],

  ConditionSet: ({ signer, version, condition }, given) => [
    receipt(given, signer, version, 'You agreed on a condition'),
    reaction(given.pilot, 'agrees on a condition', readText(condition)),
  ],

  ConditionResolved: ({ signer, how }) => [
    invited(signer, told => conditionMessage({ ...byLead(told), how: readText(how) })),
  ],

  DelegationOffered: ({ from, to, version }, given) => [
    receipt(given, from, version, 'You passed your signature on'),
    ...(openOffers(given.pilot).some(each => each.from === from && each.to === to)
      ? [invited(to, ({ who, pilot, link }) => delegationMessage({ pilot, from: who, link }))]
      : []),
  ],

  DelegationAccepted: (_event, { pilot }) => [reaction(pilot, 'has taken a signature over', '')],

  DelegationDeclined: ({ from, reason }) => [
    invited(from, ({ who, pilot, link }) =>
      returnedMessage({ pilot, to: who, words: reason ? readText(reason) : '', link }),
    ),
  ],

  SignerReplaced: ({ from, to }) => [
    { ...invited(to, told => replacementMessage(byLead(told))), voids: from },
  ],

  InvitationResent: ({ person }) => [
    { ...invited(person, told => newLinkMessage(byLead(told))), voids: person },
  ],

  ConclusionProposed: ({ reason }, { pilot }) => {
    const governing = governingVersion(pilot);
    if (!governing || !pilot.proposedConclusion) return [];
    return skepticPlaces(pilot, governing).map(({ holder }) =>
      invited(holder, told =>
        secondSignatureMessage({ ...byLead(told), reason: readText(reason) }),
      ),
    );
  },

  ConclusionRefused: ({ signer, reason }, given) => [
    receipt(
      given,
      signer,
      governingVersion(given.pilot)?.version ?? 1,
      'You refused a decision against the verdict',
    ),
    reaction(given.pilot, 'refused the decision against the verdict', readText(reason)),
  ],

  ConclusionSigned: ({ signer }, given) => [
    receipt(
      given,
      signer,
      governingVersion(given.pilot)?.version ?? 1,
      'You signed a decision against the verdict',
    ),
    reaction(given.pilot, 'signed the decision against the verdict', ''),
  ],
};

/** Everybody who holds a place in a version. */
export function holdersIn(pilot: Pilot, version: number): string[] {
  const held = pilot.versions.find(each => each.version === version);
  return held ? placesOf(pilot, held).map(each => each.holder) : [];
}

/** A question to a signer, with a fresh link. */
const invited = (to: string, letter: PilotNotice['letter']): PilotNotice => ({
  kind: 'signature',
  to,
  opens: 'invitation',
  letter,
});

const byLead = ({ who, ...told }: Told) => ({ ...told, lead: who });
