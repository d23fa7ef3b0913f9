import type { CommandContext, CommandOf } from './commands.ts';
import { wrongPhase } from './decide-draft.ts';
import type { PilotEvent } from './events.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { type CharterVersion, currentVersion, type Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

/** A signature stands on one version and its hash; the last required one makes the charter agreed (rule P2). */
export function sign(pilot: Pilot, command: CommandOf<'sign'>, context: CommandContext): Outcome {
  const refusal =
    wrongPhase(pilot, 'proposed') ??
    signerRefusal(pilot, context.actor, command.version) ??
    weakAssurance(context);
  if (refusal) return refusal;
  const version = currentVersion(pilot) as CharterVersion;
  if (version.hash !== command.charterHash) return refuse('charter_mismatch');
  if (version.signatures.some(each => each.signer === context.actor))
    return refuse('already_signed');
  const signed: PilotEvent = {
    type: 'CharterSigned',
    version: version.version,
    charterHash: version.hash,
    signer: context.actor,
  };
  const waiting = waitingFor(version).filter(person => person !== context.actor);
  return waiting.length === 0
    ? [signed, { type: 'CharterAgreed', version: version.version }]
    : [signed];
}

export function requestChange(
  pilot: Pilot,
  command: CommandOf<'request-change'>,
  context: CommandContext,
): Outcome {
  const refusal =
    wrongPhase(pilot, 'proposed') ?? signerRefusal(pilot, context.actor, command.version);
  if (refusal) return refusal;
  const { version, criterion, words } = command;
  const known = currentVersion(pilot)?.charter.criteria.some(each => each.id === criterion);
  if (criterion !== undefined && !known) return refuse('criterion_unknown');
  return [
    {
      type: 'ChangeRequested',
      version,
      signer: context.actor,
      words,
      ...(criterion === undefined ? {} : { criterion }),
    },
  ];
}

/** Declining needs a reason and as much assurance as signing (design §6). */
export function decline(
  pilot: Pilot,
  command: CommandOf<'decline'>,
  context: CommandContext,
): Outcome {
  const refusal =
    wrongPhase(pilot, 'proposed') ??
    signerRefusal(pilot, context.actor, command.version) ??
    weakAssurance(context);
  if (refusal) return refusal;
  return [
    {
      type: 'SignatureDeclined',
      version: command.version,
      signer: context.actor,
      reason: command.reason,
    },
  ];
}

/** Required signers of a version who have not signed it. */
export const waitingFor = (version: CharterVersion): string[] =>
  version.charter.signers
    .filter(signer => signer.required)
    .map(signer => signer.person)
    .filter(person => !version.signatures.some(each => each.signer === person));

function signerRefusal(pilot: Pilot, person: string, version: number): PilotRefusal | undefined {
  const current = currentVersion(pilot);
  if (!current?.charter.signers.some(each => each.person === person)) return refuse('not_a_signer');
  if (current.version !== version)
    return refuse('version_superseded', { current: current.version });
  return undefined;
}

export const weakAssurance = ({ assurance }: CommandContext): PilotRefusal | undefined =>
  assurance === 'code' || assurance === 'sso' ? undefined : refuse('code_required');
