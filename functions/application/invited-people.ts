import type { Assurance } from '#domain/chain/entry.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import { type PilotRefusal, refuse } from '#domain/pilot/refusals.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import type { CodeRefusal, Invitation } from '#identity/invitations.ts';
import { CODE_MINUTES } from '#identity/invitations.ts';
import { codeMessage } from '#mailer/messages/codes.ts';
import { reactionMessage } from '#mailer/messages/reactions.ts';
import { receiptMessage } from '#mailer/messages/receipts.ts';
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
import { mailPerson } from './mail-person.ts';
import {
  type AskedPilotCommand,
  type NotPermitted,
  pilotKey,
  pilotStream,
  readingPilots,
} from './pilot-stream.ts';
import { seal, words } from './sealing.ts';
import { headInWords } from './signed-heads.ts';
import { readWorkspace } from './workspace-facts.ts';

const SENTENCES = {
  invitation_unknown: 'This link leads nowhere. Ask for a new one.',
  invitation_expired: 'This link has expired. Ask for a new one; nothing was lost.',
  code_wrong: 'That is not the code. Look at the last mail and try again.',
  code_used_up: 'That code cannot be used any more. Ask for a new one.',
  code_expired: `A code holds for ${CODE_MINUTES} minutes, and this one is older. Ask for a new one.`,
  code_missing: 'There is no code for this step yet. Ask for one.',
  code_too_soon: 'Too many codes were asked for. Wait an hour, or use the last one.',
  name_mismatch: 'Type your name as it stands above the field, so that it is you who signs.',
  reason_required: 'Say why, in a sentence or two: the others will read it.',
} as const;

export type InvitedRefusalCode = keyof typeof SENTENCES;

const refused = (code: InvitedRefusalCode): InvitedResult => ({
  ok: false,
  refusal: { code, sentence: SENTENCES[code] },
});

/** What each coded step is called in its receipt. */
const STEP_NAMES: Readonly<Record<CodedStep, string>> = {
  sign: 'You agreed to the charter',
  decline: 'You declined to sign',
  'accept-verdict': 'You accepted the verdict',
  'dispute-verdict': 'You disputed the verdict',
};

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
      await tellLead(deps, invitation, result, 'asks for a change', said);
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
  const content = codeMessage({ code, pilot: nameOf(pilot), minutes: CODE_MINUTES, link });
  await mailPerson(deps, workspace, person, content);
  return { ok: true };
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
  await sendReceipt(deps, invitation, secret, step, result, { version, charterHash });
  if (step === 'decline') await tellLead(deps, invitation, result, 'declined to sign', given ?? '');
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
  return execute(deps, pilotStream(timeZone), pilotKey(invitation.workspace, invitation.pilot), {
    commandId,
    actor: invitation.person,
    assurance,
    asked,
    command: seal<PilotCommand>(
      asked as Parameters<typeof seal<PilotCommand>>[0],
      deps.random.salt,
    ),
  });
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

async function sendReceipt(
  deps: AppDeps,
  invitation: Invitation,
  secret: string,
  step: CodedStep,
  result: Acted,
  signed: { readonly version: number; readonly charterHash: string },
): Promise<void> {
  if (!result.ok || !result.entry || result.replayed || !result.state) return;
  await mailPerson(
    deps,
    invitation.workspace,
    invitation.person,
    receiptMessage({
      pilot: nameOf(result.state),
      what: STEP_NAMES[step],
      ...signed,
      head: headInWords(result.entry),
      link: `${deps.baseUrl}/r/${secret}`,
    }),
  );
}

async function tellLead(
  deps: AppDeps,
  invitation: Invitation,
  result: Acted,
  what: string,
  said: string,
): Promise<void> {
  if (!result.ok || result.replayed || !result.state) return;
  const who = await deps.people.get(invitation.person);
  await mailPerson(
    deps,
    invitation.workspace,
    result.state.draftedBy,
    reactionMessage({
      pilot: nameOf(result.state),
      who: who?.name ?? 'A signer',
      what,
      words: said,
      link: `${deps.baseUrl}/app/pilots/${invitation.pilot}`,
    }),
  );
}

const nameOf = (pilot: Pilot): string =>
  readText(currentVersion(pilot)?.charter.name ?? pilot.draft.name);

const isCodeRefusal = (code: string): code is CodeRefusal => code.startsWith('code_');

/** `v…@example.com`. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '' : `${email[0]}…${email.slice(at)}`;
}
