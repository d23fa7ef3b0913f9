import type { Entry } from '#domain/chain/entry.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { MailKind } from '#domain/mail/mail-kinds.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import { inWords } from '#domain/verdict/judge-pilot.ts';
import {
  criteriaChangedMessage,
  questionMessage,
  signatureMessage,
} from '#mailer/messages/invitations.ts';
import type { Letter } from '#mailer/messages/letter.ts';
import { priceMessage } from '#mailer/messages/prices.ts';
import { reactionMessage } from '#mailer/messages/reactions.ts';
import { receiptMessage } from '#mailer/messages/receipts.ts';
import { verdictMessage } from '#mailer/messages/verdicts.ts';
import { headInWords } from '../signed-heads.ts';

/** What a letter about a pilot is written with. */
export type Told = {
  /** The pilot's name. */
  readonly pilot: string;
  /** The name of whoever did it. */
  readonly who: string;
  readonly link: string;
};

/** A message that an entry of a pilot makes necessary (rule E2). */
export type PilotNotice = {
  readonly kind: MailKind;
  readonly to: string;
  /** `invitation`: a fresh link for whoever has no account. `pilot` and `costs`: its pages in the app. */
  readonly opens: 'invitation' | 'pilot' | 'costs';
  readonly letter: (told: Told) => Letter;
};

type EventOf<Type extends PilotEvent['type']> = Extract<PilotEvent, { type: Type }>;
type Given = { readonly pilot: Pilot; readonly entry: Entry };
type NoticesFor = {
  readonly [Type in PilotEvent['type']]?: (event: EventOf<Type>, given: Given) => PilotNotice[];
};

/**
 * What an event makes it necessary to mail, as long as it still is: a question that was answered in the meantime is not
 * asked again. An event without a row mails nobody.
 */
const NOTICES: NoticesFor = {
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

  CharterProposed: ({ version, charter }, { pilot }) => {
    if (pilot.phase !== 'proposed' || currentVersion(pilot)?.version !== version) return [];
    const before = pilot.versions.find(each => each.version === version - 1)?.charter.signers ?? [];
    return charter.signers.map(({ person }): PilotNotice => {
      const isNew = !before.some(each => each.person === person);
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

  VerdictReached: ({ verdict }, { pilot, entry }) =>
    (currentVersion(pilot)?.charter.signers ?? []).map(({ person }) => ({
      kind: 'verdict',
      to: person,
      opens: 'invitation',
      letter: ({ pilot: name, link }) =>
        verdictMessage({
          pilot: name,
          link,
          outcome: inWords(verdict.outcome),
          head: headInWords(entry),
        }),
    })),

  VerdictAnswered: ({ signer, answer }, given) => [
    receipt(
      given,
      signer,
      currentVersion(given.pilot)?.version ?? 1,
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

/** For the signer to keep: what they did, with the charter's hash and the head of the ledger then. */
const receipt = (
  { pilot, entry }: Given,
  signer: string,
  version: number,
  what: string,
): PilotNotice => ({
  kind: 'receipt',
  to: signer,
  opens: 'invitation',
  letter: ({ pilot: name, link }) =>
    receiptMessage({
      pilot: name,
      link,
      what,
      version,
      charterHash: pilot.versions.find(each => each.version === version)?.hash ?? '',
      head: headInWords(entry),
    }),
});

const reaction = (pilot: Pilot, what: string, said: string): PilotNotice => ({
  kind: 'reaction',
  to: pilot.draftedBy,
  opens: 'pilot',
  letter: told => reactionMessage({ ...told, what, words: said }),
});
