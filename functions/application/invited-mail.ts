import { readText } from '#domain/chain/free-text.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import type { Invitation } from '#identity/invitations.ts';
import { delegationMessage, returnedMessage } from '#mailer/messages/delegations.ts';
import type { Letter } from '#mailer/messages/letter.ts';
import { reactionMessage } from '#mailer/messages/reactions.ts';
import { receiptMessage } from '#mailer/messages/receipts.ts';
import type { AppDeps } from './deps.ts';
import type { Acted } from './invited-commands.ts';
import type { CodedStep } from './invited-person.ts';
import { mailPerson } from './mail-person.ts';
import { headInWords } from './signed-heads.ts';

/** What each coded step is called in its receipt. */
const STEP_NAMES: Readonly<Record<CodedStep, string>> = {
  sign: 'You agreed to the charter',
  condition: 'You agreed on a condition',
  decline: 'You declined to sign',
  delegate: 'You passed your signature on',
  'accept-verdict': 'You accepted the verdict',
  'dispute-verdict': 'You disputed the verdict',
  'sign-conclusion': 'You signed a decision against the verdict',
};

/** What the lead is told of a step. */
const TOLD_TO_LEAD: Partial<Readonly<Record<CodedStep, string>>> = {
  condition: 'agrees on a condition',
  decline: 'declined to sign',
  'dispute-verdict': 'disputed the verdict',
  'sign-conclusion': 'signed the decision against the verdict',
};

type Done = { readonly step: CodedStep; readonly version: number; readonly charterHash: string };

/** Receipt to the person, and word to whoever has to know; once, however often a step is sent. */
export async function mailAfterStep(
  deps: AppDeps,
  invitation: Invitation,
  secret: string,
  result: Acted,
  { step, version, charterHash, said }: Done & { readonly said: string | undefined },
): Promise<void> {
  if (!result.ok || !result.entry || result.replayed || !result.state) return;
  const receipt = receiptMessage({
    pilot: nameOf(result.state),
    what: STEP_NAMES[step],
    version,
    charterHash,
    head: headInWords(result.entry),
    link: `${deps.baseUrl}/r/${secret}`,
  });
  await mailPerson(deps, invitation.workspace, invitation.person, receipt);
  const told = TOLD_TO_LEAD[step];
  if (told !== undefined) await tellLead(deps, invitation, result, told, said ?? '');
  if (step === 'delegate') await inviteDelegate(deps, invitation, result.state);
}

async function inviteDelegate(deps: AppDeps, invitation: Invitation, pilot: Pilot): Promise<void> {
  const offer = pilot.offers.findLast(
    each => each.from === invitation.person && each.answer === undefined,
  );
  if (!offer) return;
  const from = await nameOfPerson(deps, offer.from);
  await inviteTo(deps, invitation, offer.to, link =>
    delegationMessage({ pilot: nameOf(pilot), from, link }),
  );
}

/** Tells the lead that a colleague took over; or whoever had passed it on, with a fresh link, that they did not. */
export async function mailAfterDelegation(
  deps: AppDeps,
  invitation: Invitation,
  result: Acted,
  said: string,
): Promise<void> {
  if (!result.ok || !result.entry || result.replayed || !result.state) return;
  const answered = result.state.offers.findLast(each => each.to === invitation.person);
  if (answered?.answer?.accepted !== false) {
    await tellLead(deps, invitation, result, 'has taken a signature over', said);
    return;
  }
  const to = await nameOfPerson(deps, invitation.person);
  const pilot = nameOf(result.state);
  await inviteTo(deps, invitation, answered.from, link =>
    returnedMessage({ pilot, to, words: said, link }),
  );
}

async function inviteTo(
  deps: AppDeps,
  { workspace, pilot }: Invitation,
  person: string,
  content: (link: string) => Letter,
): Promise<void> {
  const secret = await deps.invitations.create({ workspace, pilot, person });
  await mailPerson(deps, workspace, person, content(`${deps.baseUrl}/r/${secret}`));
}

export async function tellLead(
  deps: AppDeps,
  invitation: Invitation,
  result: Acted,
  what: string,
  said: string,
): Promise<void> {
  if (!result.ok || result.replayed || !result.state) return;
  const letter = reactionMessage({
    pilot: nameOf(result.state),
    who: await nameOfPerson(deps, invitation.person),
    what,
    words: said,
    link: `${deps.baseUrl}/app/pilots/${invitation.pilot}`,
  });
  await mailPerson(deps, invitation.workspace, result.state.draftedBy, letter);
}

const nameOfPerson = async ({ people }: AppDeps, person: string): Promise<string> =>
  (await people.get(person))?.name ?? 'A signer';

export const nameOf = (pilot: Pilot): string =>
  readText(currentVersion(pilot)?.charter.name ?? pilot.draft.name);
