import { ALLOCATED } from '../allocation/allocate.ts';
import { allPieces, criteriaByPiece, type PieceRows } from './draw.ts';
import type { PilotEvent } from './events.ts';
import { rowsDigest } from './measurement.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { firstSignedVersion, governingVersion, type Pilot } from './state.ts';

type ObservationRecorded = Extract<PilotEvent, { type: 'ObservationRecorded' }>;

/** Ids of the criteria that are judged piece by piece: by the version that governs, or by the one first signed. */
export const criteriaOfPieces = (pilot: Pilot): readonly string[] => [
  ...new Set(
    [governingVersion(pilot), firstSignedVersion(pilot)].flatMap(held =>
      held ? criteriaByPiece(held.charter).map(({ id }) => id) : [],
    ),
  ),
];

/**
 * What was logged piece by piece, as the observations that are locked: in the group into which each piece was drawn,
 * however it was done (intention to treat). None where no pieces are drawn, or the figures are locked already.
 */
export function pieceObservations(
  pilot: Pilot,
  pieces: PieceRows = { 'with-ai': [], comparison: [] },
): readonly ObservationRecorded[] | PilotRefusal {
  const { draw, lockedAt } = pilot;
  if (draw?.unit !== 'task' || lockedAt !== undefined) return [];
  const { withAi, without } = allPieces(draw);
  if (pieces['with-ai'].length !== withAi || pieces.comparison.length !== without)
    return refuse('pieces_changed');
  return criteriaOfPieces(pilot).flatMap(criterion =>
    ALLOCATED.filter(group => pieces[group].length > 0).map(
      (group): ObservationRecorded => ({
        type: 'ObservationRecorded',
        criterion,
        group,
        measurement: {
          shape: 'rows',
          digest: rowsDigest(pieces[group]),
          count: pieces[group].length,
        },
        counted: true,
      }),
    ),
  );
}
