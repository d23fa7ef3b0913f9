import type { AppDeps } from '#application/deps.ts';
import { mailOfEntry } from '#application/mail/mail-of-entry.ts';
import { type Executed, execute } from '#application/stream/append.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import {
  type AskedPilotCommand,
  type BareCommand,
  type NotPermitted,
  pilotStream,
} from '#application/stream/pilot-stream.ts';
import { pilotKey, readingPilots } from '#application/stream/reading-pilots.ts';
import { seal, words } from '#application/stream/sealing.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { Assurance } from '#domain/chain/entry.ts';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import type { PilotRefusal } from '#domain/pilot/refusals.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import { directoryOf } from '#domain/workspace/state.ts';
import type { Invitation } from '#identity/invitations.ts';
import type { CodedStep, InvitedResult } from './invited-person.ts';

export type Acted = Executed<Pilot | undefined, PilotRefusal | NotPermitted>;

/** Carries out what an invited person asks, under as much assurance as they have shown. */
export async function act(
  deps: AppDeps,
  invitation: Invitation,
  commandId: string,
  assurance: Assurance,
  asked: AskedPilotCommand,
): Promise<Acted> {
  const workspace = await readWorkspace(deps, invitation.workspace);
  const bare = seal<BareCommand>(asked, deps.random.salt);
  const command = (
    bare.type === 'delegate' ? { ...bare, directory: directoryOf(workspace) } : bare
  ) as PilotCommand;
  const key = pilotKey(invitation.workspace, invitation.pilot);
  const result = await execute(deps, pilotStream(workspace.timeZone), key, {
    commandId,
    actor: invitation.person,
    assurance,
    asked,
    command,
  });
  if (result.ok && result.entry && result.state)
    await mailOfEntry(deps, result.state, result.entry);
  return result;
}

export async function wasCarriedOut(
  deps: AppDeps,
  { workspace, pilot }: Invitation,
  commandId: string,
): Promise<boolean> {
  const { commands } = await loadStream(deps, readingPilots, pilotKey(workspace, pilot));
  return commands.has(commandId);
}

export const answerOf = (result: Acted): InvitedResult =>
  result.ok ? { ok: true } : { ok: false, refusal: result.refusal };

/** What a coded step asks of the pilot. */
export type StepGiven = {
  readonly version: number;
  readonly charterHash: string;
  readonly said: string | undefined;
  /** Person id of the colleague who is to sign instead. */
  readonly to: string | undefined;
};

export function commandFor(
  step: CodedStep,
  { version, charterHash, said, to }: StepGiven,
): AskedPilotCommand {
  switch (step) {
    case 'sign':
      return { type: 'sign', version, charterHash };
    case 'condition':
      return { type: 'agree-on-condition', version, charterHash, condition: words(said ?? '') };
    case 'decline':
      return { type: 'decline', version, reason: words(said ?? '') };
    case 'delegate':
      return { type: 'delegate', version, charterHash, to: to ?? '' };
    case 'accept-verdict':
    case 'dispute-verdict':
      return {
        type: 'answer-verdict',
        answer: step === 'accept-verdict' ? 'accepts' : 'disputes',
        ...(said === undefined ? {} : { words: words(said) }),
      };
    case 'sign-conclusion':
      return { type: 'sign-conclusion' };
    case 'refuse-conclusion':
      return { type: 'refuse-conclusion', reason: words(said ?? '') };
  }
}

export const needsWords = (step: CodedStep): boolean =>
  step === 'condition' ||
  step === 'decline' ||
  step === 'dispute-verdict' ||
  step === 'refuse-conclusion';

/** Signatures are given by name, typed. */
export const isSignature = (step: CodedStep): boolean =>
  step === 'sign' || step === 'sign-conclusion';
