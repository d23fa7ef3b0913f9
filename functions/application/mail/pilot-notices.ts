import { headInWords } from '#application/stream/signed-heads.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { amendedVersion, currentVersion, governingVersion } from '#domain/pilot/state.ts';
import { outcomeInWords } from '#domain/verdict/verdict.ts';
import {
  criteriaChangedMessage,
  questionMessage,
  signatureMessage,
} from '#mailer/messages/invitations.ts';
import { priceMessage } from '#mailer/messages/prices.ts';
import { verdictMessage } from '#mailer/messages/verdicts.ts';
import { type Given, type NoticesFor, type PilotNotice, reaction, receipt } from './notice.ts';
import { holdersIn, SIGNING_NOTICES } from './signing-notices.ts';

/**
 * What an event makes it necessary to mail, as long as it still is: a question that was answered in the meantime is not
 * asked again. An event without a row mails nobody.
 */
const NOTICES: NoticesFor = {
  ...SIGNING_NOTICES,

  SuccessQuestionAsked: ({ stakeholder }, { pilot }) =>
    pilot.questions.some(each => each.stakeholder === stakeholder && !each.answer)
      ? [
          {
            kind: 'question',
            to: stakeholder,
            opens: 'invitation',
            letter: ({ who, ...told }) => questionMessage({ ...told, lead: who }),
          },
        ]
      : [],

  CharterProposed: ({ version }, { pilot }) => {
    if (pilot.phase !== 'proposed' || currentVersion(pilot)?.version !== version) return [];
    const asked = holdersIn(pilot, version - 1);
    return holdersIn(pilot, version).map((person): PilotNotice => {
      const isNew = !asked.includes(person);
      const message = isNew ? signatureMessage : criteriaChangedMessage;
      return {
        kind: isNew ? 'signature' : 'criteria-changed',
        to: person,
        opens: 'invitation',
        letter: ({ who, ...told }) => message({ ...told, lead: who, version }),
      };
    });
  },

  CharterSigned: ({ signer, version }, given) => [
    receipt(given, signer, version, 'You agreed to the charter'),
  ],

  ChangeRequested: ({ words }, { pilot }) => [
    reaction(pilot, 'asks for a change', readText(words)),
  ],

  SignatureDeclined: ({ signer, version, reason }, given) => [
    receipt(given, signer, version, 'You declined to sign'),
    reaction(given.pilot, 'declined to sign', readText(reason)),
  ],

  ConversionProposed: ({ conversion, signer, basis }, { pilot }) =>
    pilot.conversions.some(each => each.conversion === conversion && each.signedAt === undefined)
      ? [
          {
            kind: 'price',
            to: signer,
            opens: 'costs',
            letter: ({ who, ...told }) =>
              priceMessage({ ...told, lead: who, basis: readText(basis) }),
          },
        ]
      : [],

  // Of two verdicts, that of the version in force: the page shows the other beside it.
  VerdictReached: ({ verdict, version }, { pilot, entry }) =>
    (governingVersion(pilot)?.version === version ? holdersIn(pilot, version) : []).map(person => ({
      kind: 'verdict',
      to: person,
      opens: 'invitation',
      letter: ({ pilot: name, link }) =>
        verdictMessage({
          pilot: name,
          link,
          outcome: outcomeInWords(verdict.outcome),
          isChanged: amendedVersion(pilot) !== undefined,
          head: headInWords(entry),
        }),
    })),

  VerdictAnswered: ({ signer, answer }, given) => [
    receipt(
      given,
      signer,
      governingVersion(given.pilot)?.version ?? 1,
      answer === 'accepts' ? 'You accepted the verdict' : 'You disputed the verdict',
    ),
  ],
};

/** What an event of a pilot makes it necessary to mail. `pilot`: as it is now, that event included. */
export function pilotNotices(event: PilotEvent, given: Given): PilotNotice[] {
  const noticesFor = NOTICES[event.type] as
    | ((event: PilotEvent, given: Given) => PilotNotice[])
    | undefined;
  return noticesFor?.(event, given) ?? [];
}
