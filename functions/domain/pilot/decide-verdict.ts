import { evidenceFor } from '../verdict/evidence.ts';
import type { CriterionEvidence } from '../verdict/judge-criterion.ts';
import { inWords, judgePilot } from '../verdict/judge-pilot.ts';
import type { CommandContext, CommandOf } from './commands.ts';
import { wrongPhase } from './decide-draft.ts';
import { weakAssurance } from './decide-signing.ts';
import type { PieceRows } from './draw.ts';
import type { PilotEvent } from './events.ts';
import { type Row, rowsDigest } from './measurement.ts';
import { pieceObservations } from './piece-observations.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { currentVersion, governingCharter, type Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

/** Observations lock on the signed end date, not before (rule V6). */
export function lock(pilot: Pilot, command: CommandOf<'lock'>, context: CommandContext): Outcome {
  const refusal = wrongPhase(pilot, 'running') ?? beforeEnd(pilot, context);
  if (refusal) return refusal;
  const pieces = pieceObservations(pilot, command.pieces);
  if ('code' in pieces) return pieces;
  return pilot.lockedAt === undefined ? [...pieces, { type: 'ObservationsLocked' }] : [];
}

/** The verdict is computed from the signed charter and the locked observations; nobody enters it (rule V1). */
export function judge(pilot: Pilot, command: CommandOf<'judge'>, context: CommandContext): Outcome {
  if (pilot.phase === 'judged' || pilot.phase === 'concluded') return refuse('already_judged');
  const charter = governingCharter(pilot);
  const early = wrongPhase(pilot, 'running') ?? beforeEnd(pilot, context);
  if (early || !charter) return early ?? refuse('signatures_missing', { waiting: [] });
  const pieces = pieceObservations(pilot, command.pieces);
  if ('code' in pieces) return pieces;
  const seen = withObservations(pilot, pieces, context);
  const rows = { ...command.rows, ...byDigest(command.pieces) };
  const intact = Object.entries(rows).every(([digest, found]) => rowsDigest(found) === digest);
  if (!intact) return refuse('rows_missing');
  const evidence = new Map<string, CriterionEvidence>();
  for (const criterion of charter.criteria) {
    const found = evidenceFor(seen, criterion, rows);
    if (found === 'rows missing') return refuse('rows_missing');
    evidence.set(criterion.id, found);
  }
  const nothing: CriterionEvidence = { baselineBeforeStart: false, drawnByProduct: false };
  const verdict = judgePilot(charter, each => evidence.get(each.id) ?? nothing);
  const version = currentVersion(pilot)?.version ?? 1;
  return [
    ...pieces,
    ...(pilot.lockedAt === undefined ? [{ type: 'ObservationsLocked' } as const] : []),
    { type: 'VerdictReached', version, verdict },
  ];
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

/** A signer accepts or disputes; disputing needs words (design §3). */
export function answerVerdict(
  pilot: Pilot,
  command: CommandOf<'answer-verdict'>,
  context: CommandContext,
): Outcome {
  const refusal =
    noVerdictYet(pilot) ?? wrongPhase(pilot, 'judged', 'concluded') ?? weakAssurance(context);
  if (refusal) return refusal;
  if (!governingCharter(pilot)?.signers.some(each => each.person === context.actor))
    return refuse('not_a_signer');
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

/** Nobody overrides a verdict; scaling against it needs a reason, and is printed (design §3). */
export function conclude(pilot: Pilot, command: CommandOf<'conclude'>): Outcome {
  const refusal = noVerdictYet(pilot) ?? wrongPhase(pilot, 'judged');
  if (refusal) return refusal;
  const outcome = pilot.verdicts.at(-1)?.verdict.outcome ?? 'not-assessable';
  const { decision, reason } = command;
  if (decision === 'scale' && outcome !== 'met' && reason === undefined)
    return refuse('conclusion_against_verdict', { outcome: inWords(outcome) });
  return [{ type: 'PilotConcluded', decision, ...(reason === undefined ? {} : { reason }) }];
}

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
