import type { AppDeps } from '#application/deps.ts';
import { deliver } from '#application/mail/deliver.ts';
import { pilotName } from '#application/mail/mail-of-entry.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import { words } from '#application/stream/sealing.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import { refuse } from '#domain/pilot/refusals.ts';
import { openOffers, placeHeldBy } from '#domain/pilot/signing-places.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import { isOutside } from '#domain/workspace/directory.ts';
import { directoryOf } from '#domain/workspace/state.ts';
import { CODE_MINUTES, type CodeRefusal, type Invitation } from '#identity/invitations.ts';
import { codeMessage } from '#mailer/messages/codes.ts';
import {
  act,
  answerOf,
  commandFor,
  isSignature,
  needsWords,
  wasCarriedOut,
} from './invited-commands.ts';
import type { Colleague, InvitedPerson, InvitedResult } from './invited-person.ts';
import { refused } from './invited-refusals.ts';
import { versionFor } from './open-invitation.ts';

/** What an invited person does with their invitation, beside reading it. */
export function invitedSteps(deps: AppDeps): Omit<InvitedPerson, 'open' | 'evidenceFile'> {
  const invited = async (secret: string): Promise<Invitation | InvitedResult> => {
    const invitation = await deps.invitations.read(secret);
    if (invitation === undefined) return refused('invitation_unknown');
    return typeof invitation === 'string' ? refused(`invitation_${invitation}`) : invitation;
  };

  return {
    async answerQuestion({ secret, commandId, words: said }) {
      const invitation = await invited(secret);
      if ('ok' in invitation) return invitation;
      const command = {
        type: 'answer',
        stakeholder: invitation.person,
        words: words(said),
      } as const;
      return answerOf(await act(deps, invitation, commandId, 'link', command));
    },

    async requestChange({ secret, commandId, version, criterion, words: said }) {
      const invitation = await invited(secret);
      if ('ok' in invitation) return invitation;
      const result = await act(deps, invitation, commandId, 'link', {
        type: 'request-change',
        version,
        ...(criterion === undefined ? {} : { criterion }),
        words: words(said),
      });
      return answerOf(result);
    },

    async answerDelegation({ secret, commandId, answer, words: said }) {
      const invitation = await invited(secret);
      if ('ok' in invitation) return invitation;
      const command =
        answer === 'accept'
          ? ({ type: 'accept-delegation' } as const)
          : ({
              type: 'decline-delegation',
              ...(said === undefined ? {} : { reason: words(said) }),
            } as const);
      const result = await act(deps, invitation, commandId, 'link', command);
      return answerOf(result);
    },

    async sendCode(request) {
      const invitation = await invited(request.secret);
      return 'ok' in invitation ? invitation : sendCode(deps, invitation, request);
    },

    async confirm(request) {
      const invitation = await invited(request.secret);
      return 'ok' in invitation ? invitation : confirm(deps, invitation, request);
    },
  };
}

type Asking<Step extends 'sendCode' | 'confirm'> = Parameters<InvitedPerson[Step]>[0];

async function sendCode(
  deps: AppDeps,
  invitation: Invitation,
  { secret, step, charterHash, words: said, to, client }: Asking<'sendCode'>,
): Promise<InvitedResult> {
  const { workspace, pilot: id, person } = invitation;
  if (needsWords(step) && said === undefined) return refused('reason_required');
  if (step === 'delegate' && to === undefined) return refused('colleague_missing');
  const pilot = await loadPilot(deps, workspace, id);
  if (pilot === undefined || versionFor(pilot, step)?.hash !== charterHash)
    return { ok: false, refusal: refuse('charter_mismatch') };
  const unfit = to && (await colleagueRefusal(deps, workspace, pilot, to));
  if (unfit) return { ok: false, refusal: unfit };
  if (!(await mayTry(deps, client))) return refused('too_many_attempts');
  if (!(await deps.attempts.take('mailbox', person))) return refused('code_too_soon');
  const code = await deps.invitations.newCode(secret, {
    step,
    charterHash,
    ...(said === undefined ? {} : { words: said }),
    ...(to === undefined ? {} : { to }),
  });
  if (isCodeRefusal(code)) return refused(code);
  const link = `${deps.baseUrl}/r/${secret}?step=${step}`;
  const sent = await deliver(deps, {
    workspace,
    kind: 'code',
    person,
    pilot: id,
    cause: deps.newId(),
    mentions: [],
    write: () => codeMessage({ code, pilot: pilotName(pilot), minutes: CODE_MINUTES, link }),
  });
  if (sent === 'undeliverable') return refused('mail_comes_back');
  return sent === 'failed' ? refused('code_not_mailed') : { ok: true };
}

async function confirm(
  deps: AppDeps,
  invitation: Invitation,
  request: Asking<'confirm'>,
): Promise<InvitedResult> {
  const { secret, commandId, step, version, charterHash, code, name, client } = request;
  const pending = await deps.invitations.lastStep(secret);
  const said = request.words ?? pending?.words;
  if (needsWords(step) && said === undefined) return refused('reason_required');
  const commandTo = async () =>
    commandFor(step, {
      version,
      charterHash,
      said,
      to: await colleague(deps, invitation.workspace, pending?.to),
    });
  // Pressed twice: the code is used up by then, and the command answers what it did the first time.
  if (await wasCarriedOut(deps, invitation, commandId))
    return answerOf(await act(deps, invitation, commandId, 'code', await commandTo()));
  if (isSignature(step) && !(await isOwnName(deps, invitation, name)))
    return refused('name_mismatch');
  if (!(await mayTry(deps, client))) return refused('too_many_attempts');
  const used = await deps.invitations.redeemCode(secret, code, { step, charterHash });
  if (used !== 'ok') return refused(used);
  return answerOf(await act(deps, invitation, commandId, 'code', await commandTo()));
}

const mayTry = async ({ attempts }: AppDeps, client: string | undefined): Promise<boolean> =>
  client === undefined || attempts.take('address', client);

/** The colleague's person id; somebody new is made known only once the code was right. */
const colleague = async (
  deps: AppDeps,
  workspace: string,
  to: Colleague | undefined,
): Promise<string | undefined> => to && (await deps.people.introduce(workspace, to, deps.newId)).id;

/** Said before a code is mailed; the domain decides again on what is there then. */
async function colleagueRefusal(
  deps: AppDeps,
  workspaceId: string,
  pilot: Pilot,
  { email }: Colleague,
) {
  const version = currentVersion(pilot);
  const known = await deps.people.findByEmail(email);
  if (!known || !version) return undefined;
  if (placeHeldBy(pilot, version, known.id) || openOffers(pilot).some(each => each.to === known.id))
    return refuse('signs_already');
  const directory = directoryOf(await readWorkspace(deps, workspaceId));
  return isOutside(directory, known.id, version.charter.team) ? undefined : refuse('not_outside');
}

/** The signer types their own name, as the invitation has it; case and spacing do not matter. */
async function isOwnName(
  deps: AppDeps,
  { workspace, person }: Invitation,
  name: string | undefined,
): Promise<boolean> {
  const profile = await deps.people.get(workspace, person);
  const normal = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return profile !== undefined && name !== undefined && normal(name) === normal(profile.name);
}

const isCodeRefusal = (code: string): code is CodeRefusal => code.startsWith('code_');
