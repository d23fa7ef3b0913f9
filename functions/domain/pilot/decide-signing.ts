import type { CommandContext, CommandOf } from './commands.ts';
import { afterResultsOpened } from './decide-amendment.ts';
import { wrongPhase } from './decide-draft.ts';
import type { PilotEvent } from './events.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { openCondition, placeHeldBy, signatureFor, waitingFor } from './signing-places.ts';
import { type CharterVersion, currentVersion, type Phase, type Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

/** While a charter can be signed: optional signers may join what is agreed, and an amendment is signed while it runs. */
const SIGNING_PHASES: readonly Phase[] = ['proposed', 'agreed', 'running'];

/**
 * A signature stands on one version and its hash; the last required one makes the charter agreed (rule P2). It
 * confirms a condition that was resolved, and takes one back that was not (rule P12).
 */
export function sign(pilot: Pilot, command: CommandOf<'sign'>, context: CommandContext): Outcome {
  const version = versionToAnswer(pilot, command, context);
  if ('code' in version) return version;
  const condition = openCondition(version, context.actor);
  const signed: PilotEvent[] = [
    ...(condition
      ? [
          {
            type: 'ConditionClosed',
            version: version.version,
            signer: context.actor,
            as: condition.resolution ? 'confirmed' : 'withdrawn',
          } as const,
        ]
      : []),
    {
      type: 'CharterSigned',
      version: version.version,
      charterHash: version.hash,
      signer: context.actor,
    },
  ];
  const waiting = waitingFor(pilot, version).filter(person => person !== context.actor);
  return waiting.length === 0 && version.agreedAt === undefined
    ? [...signed, { type: 'CharterAgreed', version: version.version }]
    : signed;
}

/** Agreeing once something is done: no signature yet, and no start until it is resolved and confirmed (rule P12). */
export function agreeOnCondition(
  pilot: Pilot,
  command: CommandOf<'agree-on-condition'>,
  context: CommandContext,
): Outcome {
  const version = versionToAnswer(pilot, command, context);
  if ('code' in version) return version;
  return [
    {
      type: 'ConditionSet',
      version: version.version,
      charterHash: version.hash,
      signer: context.actor,
      condition: command.condition,
    },
  ];
}

/** The lead says how a condition was met; the signer decides whether it was. */
export function resolveCondition(pilot: Pilot, command: CommandOf<'resolve-condition'>): Outcome {
  const refusal = wrongPhase(pilot, ...SIGNING_PHASES);
  const version = currentVersion(pilot);
  if (refusal || !version) return refusal ?? refuse('condition_missing');
  const { signer, how } = command;
  if (!openCondition(version, signer)) return refuse('condition_missing');
  return [{ type: 'ConditionResolved', version: version.version, signer, how }];
}

export function requestChange(
  pilot: Pilot,
  command: CommandOf<'request-change'>,
  context: CommandContext,
): Outcome {
  const refusal = mayAnswer(pilot, command.version, context);
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

/** Declining needs a reason and as much assurance as signing (rule P2). */
export function decline(
  pilot: Pilot,
  command: CommandOf<'decline'>,
  context: CommandContext,
): Outcome {
  const refusal = mayAnswer(pilot, command.version, context) ?? weakAssurance(context);
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

/** The version that a signer may answer with a code, unsigned by their place so far; or why not. */
export function versionToAnswer(
  pilot: Pilot,
  asked: { readonly version: number; readonly charterHash: string },
  context: CommandContext,
): CharterVersion | PilotRefusal {
  const refusal = mayAnswer(pilot, asked.version, context) ?? weakAssurance(context);
  const version = currentVersion(pilot);
  if (refusal || !version) return refusal ?? refuse('not_a_signer');
  if (version.hash !== asked.charterHash) return refuse('charter_mismatch');
  const place = placeHeldBy(pilot, version, context.actor);
  return place && signatureFor(version, place) ? refuse('already_signed') : version;
}

function mayAnswer(pilot: Pilot, asked: number, context: CommandContext): PilotRefusal | undefined {
  const refusal = wrongPhase(pilot, ...SIGNING_PHASES);
  if (refusal) return refusal;
  const current = currentVersion(pilot);
  if (!current || !placeHeldBy(pilot, current, context.actor)) return refuse('not_a_signer');
  if (current.version !== asked) return refuse('version_superseded', { current: current.version });
  return afterResultsOpened(pilot, context);
}

export const weakAssurance = ({ assurance }: CommandContext): PilotRefusal | undefined =>
  assurance === 'code' || assurance === 'sso' ? undefined : refuse('code_required');
