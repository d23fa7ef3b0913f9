import type { Assurance } from '#domain/chain/entry.ts';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import { type PilotRefusal, refuse } from '#domain/pilot/refusals.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import type { CodeRefusal, Invitation } from '#identity/invitations.ts';
import { CODE_MINUTES } from '#identity/invitations.ts';
import { codeMessage } from '#mailer/messages/codes.ts';
import { type Executed, execute } from './append.ts';
import type { AppDeps } from './deps.ts';
import type {
  CodedStep,
  InvitedPerson,
  InvitedResult,
  OpenedInvitation,
} from './invited-person.ts';
import { loadPilot, namesOn, showPilot } from './load-pilot.ts';
import { loadStream } from './load-stream.ts';
import { deliver } from './mail/deliver.ts';
import { mailOfEntry, pilotName } from './mail/mail-of-entry.ts';
import {
  type AskedPilotCommand,
  type NotPermitted,
  pilotKey,
  pilotStream,
  readingPilots,
} from './pilot-stream.ts';
import { seal, words } from './sealing.ts';
import { readWorkspace } from './workspace-facts.ts';

const SENTENCES = {
  invitation_unknown: 'This link leads nowhere. Ask for a new one.',
  invitation_expired: 'This link has expired. Ask for a new one; nothing was lost.',
  code_wrong: 'That is not the code. Look at the last mail and try again.',
  code_used_up: 'That code cannot be used any more. Ask for a new one.',
  code_expired: `A code holds for ${CODE_MINUTES} minutes, and this one is older. Ask for a new one.`,
  code_missing: 'There is no code for this step yet. Ask for one.',
  code_too_soon: 'Too many codes were asked for. Wait an hour, or use the last one.',
  code_not_mailed: 'The code could not be mailed just now. Ask for one again in a minute.',
  mail_comes_back:
    'Mail to your address comes back to us. Tell whoever invited you, so that they can put it right.',
  name_mismatch: 'Type your name as it stands above the field, so that it is you who signs.',
  reason_required: 'Say why, in a sentence or two: the others will read it.',
} as const;

export type InvitedRefusalCode = keyof typeof SENTENCES;

const refused = (code: InvitedRefusalCode): InvitedResult => ({
  ok: false,
  refusal: { code, sentence: SENTENCES[code] },
});

/** People without an account, by the secret of their invitation (design §6). */
export function invitedPeople(deps: AppDeps): InvitedPerson {
  const invited = async (secret: string): Promise<Invitation | InvitedResult> => {
    const invitation = await deps.invitations.read(secret);
    if (invitation === undefined) return refused('invitation_unknown');
    return invitation === 'expired' ? refused('invitation_expired') : invitation;
  };

  return {
    open: secret => open(deps, secret),

    async evidenceFile(secret) {
      // Seldom asked for: no cold start pays for it.
      const { invitedEvidence } = await import('./invited-evidence.ts');
      return invitedEvidence(deps, secret);
    },

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
  { workspace, pilot: id, person }: Invitation,
  { secret, step, charterHash, words: said }: Asking<'sendCode'>,
): Promise<InvitedResult> {
  if (needsWords(step) && said === undefined) return refused('reason_required');
  const pilot = await loadPilot(deps, workspace, id);
  if (pilot === undefined || currentVersion(pilot)?.hash !== charterHash)
    return { ok: false, refusal: refuse('charter_mismatch') };
  const code = await deps.invitations.newCode(secret, {
    step,
    charterHash,
    ...(said === undefined ? {} : { words: said }),
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
  { secret, commandId, step, version, charterHash, code, name, words: said }: Asking<'confirm'>,
): Promise<InvitedResult> {
  const given = said ?? (await deps.invitations.lastStep(secret))?.words;
  if (needsWords(step) && given === undefined) return refused('reason_required');
  const command = commandFor(step, version, charterHash, given);
  // Pressed twice: the code is used up by then, and the command answers what it did the first time.
  if (await wasCarriedOut(deps, invitation, commandId))
    return answerOf(await act(deps, invitation, commandId, 'code', command));
  if (step === 'sign' && !(await isOwnName(deps, invitation.person, name)))
    return refused('name_mismatch');
  const used = await deps.invitations.redeemCode(secret, code, { step, charterHash });
  if (used !== 'ok') return refused(used);
  const result = await act(deps, invitation, commandId, 'code', command);
  return answerOf(result);
}

async function open(
  deps: AppDeps,
  secret: string,
): Promise<OpenedInvitation | 'unknown' | 'expired'> {
  const invitation = await deps.invitations.read(secret);
  if (invitation === undefined) return 'unknown';
  if (invitation === 'expired') return 'expired';
  const [workspace, pilot] = await Promise.all([
    readWorkspace(deps, invitation.workspace),
    loadPilot(deps, invitation.workspace, invitation.pilot),
  ]);
  if (!pilot) return 'unknown';
  const profiles = await namesOn(deps, pilot, invitation.person);
  const profile = profiles.get(invitation.person);
  const view = showPilot(deps, workspace, pilot, profiles, []);
  const version = view.versions.at(-1);
  const question = pilot.questions.find(each => each.stakeholder === invitation.person);
  return {
    person: { id: invitation.person, name: profile?.name ?? 'somebody who has left' },
    maskedEmail: maskEmail(profile?.email ?? ''),
    expiresAt: new Date(invitation.expiresAt).toISOString(),
    workspace: { name: workspace.name, demo: workspace.demo, currency: workspace.currency },
    pilot: view,
    ...(version ? { version } : {}),
    questionOpen: question !== undefined && question.answer === undefined,
    now: new Date(deps.clock.now()).toISOString(),
  };
}

type Acted = Executed<Pilot | undefined, PilotRefusal | NotPermitted>;

async function act(
  deps: AppDeps,
  invitation: Invitation,
  commandId: string,
  assurance: Assurance,
  asked: AskedPilotCommand,
): Promise<Acted> {
  const { timeZone } = await readWorkspace(deps, invitation.workspace);
  const key = pilotKey(invitation.workspace, invitation.pilot);
  const result = await execute(deps, pilotStream(timeZone), key, {
    commandId,
    actor: invitation.person,
    assurance,
    asked,
    command: seal<PilotCommand>(
      asked as Parameters<typeof seal<PilotCommand>>[0],
      deps.random.salt,
    ),
  });
  if (result.ok && result.entry && result.state)
    await mailOfEntry(deps, result.state, result.entry);
  return result;
}

async function wasCarriedOut(
  deps: AppDeps,
  { workspace, pilot }: Invitation,
  commandId: string,
): Promise<boolean> {
  const { commands } = await loadStream(deps, readingPilots, pilotKey(workspace, pilot));
  return commands.has(commandId);
}

const answerOf = (result: Acted): InvitedResult =>
  result.ok ? { ok: true } : { ok: false, refusal: result.refusal };

function commandFor(
  step: CodedStep,
  version: number,
  charterHash: string,
  said: string | undefined,
): AskedPilotCommand {
  switch (step) {
    case 'sign':
      return { type: 'sign', version, charterHash };
    case 'decline':
      return { type: 'decline', version, reason: words(said ?? '') };
    case 'accept-verdict':
    case 'dispute-verdict':
      return {
        type: 'answer-verdict',
        answer: step === 'accept-verdict' ? 'accepts' : 'disputes',
        ...(said === undefined ? {} : { words: words(said) }),
      };
  }
}

const needsWords = (step: CodedStep): boolean => step === 'decline' || step === 'dispute-verdict';

/** The signer types their own name, as the invitation has it; case and spacing do not matter. */
async function isOwnName(
  deps: AppDeps,
  person: string,
  name: string | undefined,
): Promise<boolean> {
  const profile = await deps.people.get(person);
  const normal = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return profile !== undefined && name !== undefined && normal(name) === normal(profile.name);
}

const isCodeRefusal = (code: string): code is CodeRefusal => code.startsWith('code_');

/** `v…@example.com`. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '' : `${email[0]}…${email.slice(at)}`;
}
