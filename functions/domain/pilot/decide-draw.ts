import { allocateWork } from '../allocation/allocate.ts';
import type { CommandContext, CommandOf } from './commands.ts';
import { wrongPhase } from './decide-draft.ts';
import { logRefusal } from './decide-running.ts';
import { type Draw, drawnUnitOf, METHOD_OF, nextPiece } from './draw.ts';
import type { PilotEvent } from './events.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { governingCharter, type Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

/** Below this there are no two groups. */
const FEWEST_PEOPLE = 2;

/**
 * Draws the groups once everybody has signed and before anything has begun (rule P9). A draw cannot be repeated: a
 * second one would be a choice.
 */
export function drawGroups(pilot: Pilot, command: CommandOf<'draw-groups'>): Outcome {
  const charter = governingCharter(pilot);
  const early = wrongPhase(pilot, 'agreed');
  if (early || !charter) return early ?? refuse('signatures_missing', { waiting: [] });
  const unit = drawnUnitOf(charter);
  if (unit === undefined) return refuse('nothing_to_draw');
  if (pilot.draw !== undefined) return refuse('drawn_already');
  const units = unit === 'task' ? [] : command.units;
  if (unit === 'person' && new Set(units.map(each => each.unit)).size < FEWEST_PEOPLE)
    return refuse('too_few_to_draw');
  return [{ type: 'GroupsDrawn', unit, method: METHOD_OF[unit], seed: command.seed, units }];
}

/** Logs the next piece of a task as it was drawn: what the product says of it was settled before it was begun. */
export function logPiece(
  pilot: Pilot,
  command: CommandOf<'log-piece'>,
  context: CommandContext,
): Outcome {
  const { type: _type, ...piece } = command;
  const { actor } = context;
  const draw = drawnByPiece(pilot);
  if (draw === undefined) return refuse('not_drawn_by_piece');
  const refusal = logRefusal(pilot, piece, actor, context);
  if (refusal) return refusal;
  const next = nextPiece(draw, actor, piece.task);
  if (piece.number !== next) return refuse('piece_out_of_turn', { next: next + 1 });
  const { task, number } = piece;
  const assigned = allocateWork(draw.seed, { person: actor, task, number });
  return [{ type: 'PieceLogged', contributor: actor, ...piece, assigned }];
}

/** A correction changes how a piece was done and how long it took, never how it was drawn. */
export function correctPiece(
  pilot: Pilot,
  command: CommandOf<'correct-piece'>,
  context: CommandContext,
): Outcome {
  const { supersedes, was, contributor, now, reason } = command;
  const draw = drawnByPiece(pilot);
  if (draw === undefined) return refuse('not_drawn_by_piece');
  if (draw.superseded.includes(supersedes)) return refuse('already_corrected');
  return (
    logRefusal(pilot, was, contributor, context) ?? [
      { type: 'PieceCorrected', supersedes, contributor, was, now: { ...was, ...now }, reason },
    ]
  );
}

const drawnByPiece = ({ draw }: Pilot): Draw | undefined =>
  draw?.unit === 'task' ? draw : undefined;
