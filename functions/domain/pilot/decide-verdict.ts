import type { Criterion } from '../criteria/criterion.ts';
import { evidenceFor } from '../verdict/evidence.ts';
import { heldTo } from '../verdict/held-to.ts';
import type { CriterionEvidence } from '../verdict/judge-criterion.ts';
import { judgePilot } from '../verdict/judge-pilot.ts';
import { leftOut, rowsWithin } from '../verdict/left-out.ts';
import { decidesTheSame } from '../verdict/same-decision.ts';
import { outcomeInWords, type PilotVerdict } from '../verdict/verdict.ts';
import type { Charter } from './charter.ts';
import type { CommandContext, CommandOf } from './commands.ts';
import { wrongPhase } from './decide-draft.ts';
import { weakAssurance } from './decide-signing.ts';
import type { PieceRows } from './draw.ts';
import type { PilotEvent } from './events.ts';
import { type Row, rowsDigest } from './measurement.ts';
import { pieceObservations } from './piece-observations.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { type Place, placeHeldBy, skepticPlaces } from './signing-places.ts';
import {
  amendedVersion,
  type CharterVersion,
  firstSignedVersion,
  governingCharter,
  governingVersion,
  type Pilot,
} from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

/** Observations lock on the signed end date, not before (rule V6). */
export function lock(pilot: Pilot, command: CommandOf<'lock'>, context: CommandContext): Outcome {
  const refusal = wrongPhase(pilot, 'running') ?? beforeEnd(pilot, context);
  if (refusal) return refusal;
  const pieces = pieceObservations(pilot, command.pieces);
  if ('code' in pieces) return pieces;
  return pilot.lockedAt === undefined ? [...pieces, { type: 'ObservationsLocked' }] : [];
}

/**
 * The verdict is computed from the signed charter and the locked observations; nobody enters it (rule V1). Where the
 * charter was changed after the start, the version first signed is judged as well, and stands beside it (rule P14).
 * Judged again, it decides the same, unless a method was corrected since: then the new verdict is added (rule V9).
 */
export function judge(pilot: Pilot, command: CommandOf<'judge'>, context: CommandContext): Outcome {
  const governing = governingVersion(pilot);
  const isJudged = pilot.phase === 'judged' || pilot.phase === 'concluded';
  const early = (isJudged ? undefined : wrongPhase(pilot, 'running')) ?? beforeEnd(pilot, context);
  if (early || !governing) return early ?? refuse('signatures_missing', { waiting: [] });
  const pieces = pieceObservations(pilot, command.pieces);
  if ('code' in pieces) return pieces;
  const seen = withObservations(pilot, pieces, context);
  const rows = { ...command.rows, ...byDigest(command.pieces) };
  const reached = verdictsReached(seen, governing, { ...command, rows });
  if ('code' in reached) return reached;
  if (isJudged && reached.every(each => isOnRecord(pilot, each))) return refuse('already_judged');
  const locked = pilot.lockedAt === undefined ? [{ type: 'ObservationsLocked' } as const] : [];
  return [...pieces, ...locked, ...reached];
}

type Reached = Extract<PilotEvent, { type: 'VerdictReached' }>;

function verdictsReached(
  seen: Pilot,
  governing: CharterVersion,
  { rows, timeZone = 'UTC' }: CommandOf<'judge'>,
): readonly Reached[] | PilotRefusal {
  const intact = Object.entries(rows).every(([digest, each]) => rowsDigest(each) === digest);
  if (!intact) return refuse('rows_missing');
  const reached: Reached[] = [];
  for (const { version, charter } of versionsToJudge(seen, governing)) {
    const verdict =
      version === governing.version
        ? verdictBy(seen, charter, rows)
        : verdictWithin(seen, charter, { rows, timeZone });
    if (verdict === 'rows missing') return refuse('rows_missing');
    reached.push({ type: 'VerdictReached', version, verdict });
  }
  return reached;
}

/** By a version that was amended since: within its own windows, and with what they leave out (rule P14). */
const verdictWithin = (
  seen: Pilot,
  charter: Charter,
  given: { readonly rows: CommandOf<'judge'>['rows']; readonly timeZone: string },
): PilotVerdict | 'rows missing' =>
  verdictBy(
    heldTo(seen, charter, given.timeZone),
    charter,
    rowsWithin(given.rows, charter),
    criterion => leftOut(seen, charter, criterion, given),
  );

/** The version's last verdict decides the same. */
function isOnRecord({ verdicts }: Pilot, { version, verdict }: Reached): boolean {
  const last = verdicts.findLast(each => each.version === version);
  return last !== undefined && decidesTheSame(last.verdict, verdict);
}

/** The one that governs last, so that its verdict is the pilot's. */
function versionsToJudge(pilot: Pilot, governing: CharterVersion): CharterVersion[] {
  const first = amendedVersion(pilot) && firstSignedVersion(pilot);
  return first ? [first, governing] : [governing];
}

function verdictBy(
  pilot: Pilot,
  charter: Charter,
  rows: CommandOf<'judge'>['rows'],
  notesOn: (criterion: Criterion) => readonly string[] = () => [],
): PilotVerdict | 'rows missing' {
  const evidence = new Map<string, CriterionEvidence>();
  for (const criterion of charter.criteria) {
    const found = evidenceFor(pilot, criterion, rows);
    if (found === 'rows missing') return found;
    const notes = [...(found.notes ?? []), ...notesOn(criterion)];
    evidence.set(criterion.id, { ...found, ...(notes.length > 0 ? { notes } : {}) });
  }
  const nothing: CriterionEvidence = { baselineBeforeStart: false, drawnByProduct: false };
  return judgePilot(charter, each => evidence.get(each.id) ?? nothing);
}

/** The pilot with what is about to be locked; their place in the stream is not known yet, and is not asked for. */
const withObservations = (
  pilot: Pilot,
  recorded: Exclude<ReturnType<typeof pieceObservations>, PilotRefusal>,
  { at }: CommandContext,
): Pilot => ({
  ...pilot,
  observations: [
    ...pilot.observations,
    ...recorded.map(({ type: _type, ...observation }) => ({ ...observation, at, seq: 0 })),
  ],
});

const byDigest = (pieces?: PieceRows): Readonly<Record<string, readonly Row[]>> =>
  Object.fromEntries(Object.values(pieces ?? {}).map(rows => [rowsDigest(rows), rows]));

/** A signer accepts or disputes, and may do so anew: earlier answers stay, the latest counts. Disputing needs words. */
export function answerVerdict(
  pilot: Pilot,
  command: CommandOf<'answer-verdict'>,
  context: CommandContext,
): Outcome {
  const refusal =
    noVerdictYet(pilot) ?? wrongPhase(pilot, 'judged', 'concluded') ?? weakAssurance(context);
  if (refusal) return refusal;
  const governing = governingVersion(pilot);
  if (!governing || !placeHeldBy(pilot, governing, context.actor)) return refuse('not_a_signer');
  const { answer, words } = command;
  if (answer === 'disputes' && words === undefined) return refuse('reason_required');
  return [
    {
      type: 'VerdictAnswered',
      signer: context.actor,
      answer,
      ...(words === undefined ? {} : { words }),
    },
  ];
}

/**
 * Nobody overrides a verdict. To scale what was not met takes a reason and the skeptics' second signature, and is
 * printed (rule P8); until they have signed it is only proposed.
 */
export function conclude(pilot: Pilot, command: CommandOf<'conclude'>): Outcome {
  const refusal = noVerdictYet(pilot) ?? wrongPhase(pilot, 'judged');
  if (refusal) return refusal;
  const outcome = pilot.verdicts.at(-1)?.verdict.outcome ?? 'not-assessable';
  const { decision, reason } = command;
  if (decision === 'scale' && outcome !== 'met')
    return reason === undefined
      ? refuse('conclusion_against_verdict', { outcome: outcomeInWords(outcome) })
      : [{ type: 'ConclusionProposed', decision, reason }];
  return [{ type: 'PilotConcluded', decision, ...(reason === undefined ? {} : { reason }) }];
}

/** A skeptic's second signature; the last one that is needed concludes the pilot. */
export function signConclusion(
  pilot: Pilot,
  _command: CommandOf<'sign-conclusion'>,
  context: CommandContext,
): Outcome {
  const asked = secondSignature(pilot, context);
  if ('code' in asked) return asked;
  const { proposed, place, places, isSigned } = asked;
  const { decision, reason } = proposed;
  const signed: PilotEvent = { type: 'ConclusionSigned', decision, signer: context.actor };
  return places.every(each => each === place || isSigned(each))
    ? [signed, { type: 'PilotConcluded', decision, reason }]
    : [signed];
}

/** One skeptic who refuses is enough: what was proposed is not taken, and their reason is printed. */
export function refuseConclusion(
  pilot: Pilot,
  { reason }: CommandOf<'refuse-conclusion'>,
  context: CommandContext,
): Outcome {
  const asked = secondSignature(pilot, context);
  if ('code' in asked) return asked;
  const { decision } = asked.proposed;
  return [{ type: 'ConclusionRefused', decision, signer: context.actor, reason }];
}

/** The decision against the verdict that waits for the actor's signature, or why none does. */
function secondSignature(pilot: Pilot, context: CommandContext) {
  const refusal = noVerdictYet(pilot) ?? wrongPhase(pilot, 'judged') ?? weakAssurance(context);
  if (refusal) return refusal;
  const { proposedConclusion: proposed } = pilot;
  if (!proposed) return refuse('no_conclusion_proposed');
  const places = conclusionPlaces(pilot);
  const place = places.find(each => each.holder === context.actor);
  if (!place) return refuse('not_a_signer');
  const isSigned = ({ holders }: Place): boolean =>
    proposed.signatures.some(each => holders.includes(each.signer));
  return isSigned(place) ? refuse('already_signed') : { proposed, place, places, isSigned };
}

const conclusionPlaces = (pilot: Pilot): Place[] => {
  const governing = governingVersion(pilot);
  return governing ? skepticPlaces(pilot, governing) : [];
};

/** A cheap failure is a result: a pilot can stop at any time before its verdict, with a reason. */
export function stop(pilot: Pilot, command: CommandOf<'stop'>): Outcome {
  return (
    wrongPhase(pilot, 'draft', 'proposed', 'agreed', 'running') ?? [
      { type: 'PilotStopped', reason: command.reason },
    ]
  );
}

const noVerdictYet = ({ phase }: Pilot): PilotRefusal | undefined =>
  phase === 'running' ? refuse('verdict_missing') : undefined;

function beforeEnd(pilot: Pilot, { today }: CommandContext): PilotRefusal | undefined {
  const last = governingCharter(pilot)?.outcomeWindow.last;
  return last !== undefined && today < last ? refuse('not_locked_yet', { from: last }) : undefined;
}
