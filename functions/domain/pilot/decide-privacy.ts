import type { CommandOf } from './commands.ts';
import type { PilotEvent } from './events.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import type { Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

/** Words of an erased person, in any phase: the entry says what is gone, before it goes (rule L8). */
export const eraseWords = (
  _pilot: Pilot,
  { person, commitments }: CommandOf<'erase-words'>,
): Outcome =>
  commitments.length === 0 ? [] : [{ type: 'WordsErased', person, commitments: [...commitments] }];

/** Rows of a pilot that is over, once the workspace keeps them no longer (rule A2). */
export function expireRows(pilot: Pilot, { digests }: CommandOf<'expire-rows'>): Outcome {
  if (pilot.phase !== 'concluded' && pilot.phase !== 'stopped')
    return refuse('wrong_phase', { phase: pilot.phase, wanted: ['concluded', 'stopped'] });
  const gone = new Set(pilot.expiredRows);
  const due = digests.filter(digest => !gone.has(digest));
  return due.length === 0 ? [] : [{ type: 'RowsExpired', digests: due }];
}
