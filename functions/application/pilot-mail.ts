import { readText } from '#domain/chain/free-text.ts';
import { placesOf, skepticPlaces } from '#domain/pilot/signing-places.ts';
import {
  type CharterVersion,
  currentVersion,
  governingVersion,
  type Pilot,
} from '#domain/pilot/state.ts';
import { inWords } from '#domain/verdict/judge-pilot.ts';
import {
  amendmentMessage,
  conditionMessage,
  newLinkMessage,
  secondSignatureMessage,
} from '#mailer/messages/amendments.ts';
import { replacementMessage } from '#mailer/messages/delegations.ts';
import {
  criteriaChangedMessage,
  questionMessage,
  signatureMessage,
} from '#mailer/messages/invitations.ts';
import type { Letter } from '#mailer/messages/letter.ts';
import { priceMessage } from '#mailer/messages/prices.ts';
import { verdictMessage } from '#mailer/messages/verdicts.ts';
import type { Caller } from './caller.ts';
import type { AppDeps } from './deps.ts';
import { mailPerson } from './mail-person.ts';
import type { AskedPilotCommand } from './pilot-stream.ts';

type Mailing = (invite: Invite, pilot: Pilot, given: Given, tell: Invite) => Promise<void>;
/** `head`: the head of the ledger with the command in it, signed where it is. */
type Given = { readonly name: string; readonly lead: string; readonly head: string };
type Invite = (person: string, content: (link: string) => Letter) => Promise<void>;

/** Mails whoever has to know of a command that was carried out, each with a fresh link of their own. */
export async function mailAfterCommand(
  deps: AppDeps,
  caller: Caller,
  pilot: Pilot,
  command: AskedPilotCommand,
  head: string,
): Promise<void> {
  const { workspace, person } = caller;
  const invite: Invite = async (invited, content) => {
    const secret = await deps.invitations.create({ workspace, pilot: pilot.id, person: invited });
    await mailPerson(deps, workspace, invited, content(`${deps.baseUrl}/r/${secret}`));
  };
  /** Somebody with an account needs no link of their own. */
  const tell: Invite = (member, content) =>
    mailPerson(deps, workspace, member, content(`${deps.baseUrl}/app`));
  if (command.type === 'resend-invitation' || command.type === 'replace-signer')
    await deps.invitations.revoke(workspace, pilot.id, command.person);
  const name = readText(currentVersion(pilot)?.charter.name ?? pilot.draft.name);
  await mailing(command)?.(invite, pilot, { name, lead: person.name, head }, tell);
}

/** What a command says to whom; nothing for most. */
function mailing(command: AskedPilotCommand): Mailing | undefined {
  switch (command.type) {
    case 'ask':
      return (invite, _pilot, { name, lead }) =>
        invite(command.stakeholder, link => questionMessage({ pilot: name, lead, link }));
    case 'propose':
      return mailProposal;
    case 'amend':
      return (invite, pilot, { name, lead }) =>
        toSigners(invite, pilot, currentVersion(pilot), (link, { version }) =>
          amendmentMessage({ pilot: name, lead, version, reason: command.reason.typed, link }),
        );
    case 'propose-conversion':
      return (_invite, pilot, { name, lead }, tell) =>
        tell(command.signer, link =>
          priceMessage({
            pilot: name,
            lead,
            basis: command.basis.typed,
            link: `${link}/pilots/${pilot.id}/costs`,
          }),
        );
    case 'resolve-condition':
      return (invite, _pilot, { name, lead }) =>
        invite(command.signer, link =>
          conditionMessage({ pilot: name, lead, how: command.how.typed, link }),
        );
    case 'replace-signer':
      return (invite, _pilot, { name, lead }) =>
        invite(command.by, link => replacementMessage({ pilot: name, lead, link }));
    case 'resend-invitation':
      return (invite, _pilot, { name, lead }) =>
        invite(command.person, link => newLinkMessage({ pilot: name, lead, link }));
    case 'judge':
      return mailVerdict;
    case 'conclude':
      return mailSecondSignature;
    default:
      return undefined;
  }
}

const mailProposal: Mailing = (invite, pilot, { name, lead }) => {
  const before = pilot.versions.at(-2)?.charter.signers.map(each => each.person) ?? [];
  return toSigners(invite, pilot, currentVersion(pilot), (link, { version, signer }) =>
    (before.includes(signer) ? criteriaChangedMessage : signatureMessage)({
      pilot: name,
      lead,
      version,
      link,
    }),
  );
};

const mailVerdict: Mailing = (invite, pilot, { name, head }) => {
  const outcome = inWords(pilot.verdicts.at(-1)?.verdict.outcome ?? 'inconclusive');
  return toSigners(invite, pilot, governingVersion(pilot), link =>
    verdictMessage({ pilot: name, outcome, head, link }),
  );
};

const mailSecondSignature: Mailing = async (invite, pilot, { name, lead }) => {
  const governing = governingVersion(pilot);
  const { proposedConclusion } = pilot;
  if (!governing || !proposedConclusion) return;
  const reason = readText(proposedConclusion.reason);
  for (const { holder } of skepticPlaces(pilot, governing))
    await invite(holder, link => secondSignatureMessage({ pilot: name, lead, reason, link }));
};

/** Everybody who holds a place in a version, one after the other. */
async function toSigners(
  invite: Invite,
  pilot: Pilot,
  version: CharterVersion | undefined,
  content: (link: string, to: { readonly version: number; readonly signer: string }) => Letter,
): Promise<void> {
  if (!version) return;
  for (const { holder } of placesOf(pilot, version))
    await invite(holder, link => content(link, { version: version.version, signer: holder }));
}
