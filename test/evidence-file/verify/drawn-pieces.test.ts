import { describe, expect, it } from 'vitest';
import { decide } from '#domain/pilot/decide.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { rowsDigest } from '#domain/pilot/measurement.ts';
import { pieces, rowsIn, runningByPiece } from '#test/domain/pilot/drawn-story.ts';
import { existingPilot, type Happened, happened, instantOn } from '#test/domain/pilot/given.ts';
import { codesIn } from '../finding.ts';
import { chainOf, evidenceOf, SIGNING } from '../sample-evidence.ts';

const logged: readonly Happened[] = [...runningByPiece, ...pieces('ada', 12), ...pieces('ben', 12)];

/** What the product decides on a history, its pieces read from the log as it does. */
function judged(history: readonly Happened[], read = history): readonly Happened[] {
  const decision = decide(
    existingPilot(history),
    { type: 'judge', rows: {}, pieces: rowsIn(read) },
    { actor: 'lead', at: instantOn('2026-02-01'), today: '2026-02-01', assurance: 'sso' },
  );
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  return [...history, happened('2026-02-01', 'lead', ...decision.events)];
}

/** What is found in a record that somebody with the key made up, the rows in the file being those that were locked. */
async function foundIn(history: readonly Happened[], read = history): Promise<string[]> {
  const rows = Object.values(rowsIn(read));
  return codesIn(await evidenceOf(await chainOf(history), SIGNING, rows));
}

const changed = (
  history: readonly Happened[],
  change: (event: PilotEvent) => PilotEvent,
): readonly Happened[] => history.map(each => ({ ...each, events: each.events.map(change) }));

/** The first piece takes a minute. */
const shortened = changed(logged, event =>
  event.type === 'PieceLogged' && event.contributor === 'ada' && event.number === 0
    ? { ...event, minutes: '1' }
    : event,
);

describe('figures of pieces that were drawn by lot', () => {
  it('fit where they are what was logged', async () => {
    expect(await foundIn(judged(logged))).toEqual([]);
  });

  it('are caught where other pieces were locked than those that were logged', async () => {
    expect(await foundIn(judged(logged, shortened), shortened)).toEqual(['pieces_differ']);
  });

  it('are caught where one group of them was left out', async () => {
    const without = changed(judged(logged), event => event).map(each => ({
      ...each,
      events: each.events.filter(
        event => event.type !== 'ObservationRecorded' || event.group !== 'comparison',
      ),
    }));
    expect(await foundIn(without)).toContain('pieces_differ');
  });

  it('are caught where a piece stands in the other group than the draw puts it into', async () => {
    const moved = changed(logged, event =>
      event.type === 'PieceLogged' && event.contributor === 'ben' && event.number === 3
        ? { ...event, assigned: event.assigned === 'with-ai' ? 'comparison' : 'with-ai' }
        : event,
    );
    expect(await foundIn(judged(moved))).toEqual(['piece_misdrawn']);
  });

  it('count a piece that was put right as it was put right', async () => {
    const seq = runningByPiece.length + 1;
    const first = logged[seq - 1]?.events[0];
    if (first?.type !== 'PieceLogged') throw new Error('That is no piece.');
    const { type: _type, contributor, ...was } = first;
    const corrected = [
      ...logged,
      happened('2026-01-20', 'ada', {
        type: 'PieceCorrected',
        supersedes: seq,
        contributor,
        was,
        now: { ...was, minutes: '33' },
        reason: { commitment: '0'.repeat(64) },
      }),
    ];
    expect(await foundIn(judged(corrected))).toEqual([]);
    expect(Object.values(rowsIn(corrected)).map(rowsDigest)).not.toEqual(
      Object.values(rowsIn(logged)).map(rowsDigest),
    );
  });
});
