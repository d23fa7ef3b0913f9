import { describe, expect, it } from 'vitest';
import { type Allocated, allocateUnits } from '#domain/allocation/allocate.ts';
import { decide } from '#domain/pilot/decide.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { type Row, rowsDigest } from '#domain/pilot/measurement.ts';
import type { PilotVerdict } from '#domain/verdict/verdict.ts';
import {
  agreedByPerson,
  agreedByPiece,
  drawnFor,
  minutes,
  PEOPLE,
  pieceOf,
  pieces,
  rowsIn,
  runningByPerson,
  runningByPiece,
  SEED,
} from './drawn-story.ts';
import { existingPilot, given, type Happened, happened, instantOn } from './given.ts';
import { charter, directory, draftOf, words } from './story.ts';

function verdictOn(
  history: readonly Happened[],
  rows: Readonly<Record<string, readonly Row[]>> = {},
): PilotVerdict {
  const command = { type: 'judge', rows, pieces: rowsIn(history) } as const;
  const context = { actor: 'lead', at: instantOn('2026-02-01'), today: '2026-02-01' } as const;
  const decision = decide(existingPilot(history), command, { ...context, assurance: 'sso' });
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  const reached = decision.events.find(each => each.type === 'VerdictReached');
  if (reached?.type !== 'VerdictReached') throw new Error('No verdict was reached.');
  return reached.verdict;
}

describe('agreed', () => {
  it('draws pieces of work by a seed that the product gives', () => {
    given(agreedByPiece)
      .when({ type: 'draw-groups', units: [{ unit: 'nobody' }], seed: SEED }, { on: '2026-01-10' })
      .decides({
        type: 'GroupsDrawn',
        unit: 'task',
        method: 'permuted-blocks-of-four/1',
        seed: SEED,
        units: [],
      });
  });

  it('draws people, within strata where they are named', () => {
    const units = [
      { unit: 'rep-1', stratum: 'north' },
      { unit: 'rep-2', stratum: 'north' },
    ];
    given(agreedByPerson)
      .when({ type: 'draw-groups', units, seed: SEED }, { on: '2026-01-10' })
      .decides({
        type: 'GroupsDrawn',
        unit: 'person',
        method: 'half-of-each-stratum/1',
        seed: SEED,
        units,
      });
  });

  it('loses its draw when the charter is changed, as it loses its signatures', () => {
    const changed = [
      ...agreedByPiece,
      happened('2026-01-10', 'lead', {
        type: 'GroupsDrawn',
        unit: 'task',
        method: 'permuted-blocks-of-four/1',
        seed: SEED,
        units: [],
      }),
      happened('2026-01-11', 'lead', {
        type: 'DraftSaved',
        step: 'plan',
        values: { costCap: '900' },
      }),
    ];
    expect(existingPilot(changed).draw).toBeUndefined();
  });
});

describe('running', () => {
  it('logs the next piece of a task as it was drawn, whatever was done', () => {
    for (const used of ['with-ai', 'comparison'] as const)
      given(runningByPiece)
        .when({ type: 'log-piece', ...pieceOf({ used }) }, { by: 'ada', on: '2026-01-14' })
        .decides({
          type: 'PieceLogged',
          contributor: 'ada',
          ...pieceOf({ used }),
          assigned: drawnFor('ada', 0),
        });
  });

  it('counts each person and task by itself', () => {
    given([...runningByPiece, ...pieces('ada', 3)])
      .when({ type: 'log-piece', ...pieceOf({ number: 0 }) }, { by: 'ben', on: '2026-01-14' })
      .decides({
        type: 'PieceLogged',
        contributor: 'ben',
        ...pieceOf({ number: 0 }),
        assigned: drawnFor('ben', 0),
      });
  });

  it('corrects how a piece was done, never how it was drawn', () => {
    const history = [...runningByPiece, ...pieces('ada', 1)];
    const was = { ...pieceOf({ used: drawnFor('ada', 0) }), assigned: drawnFor('ada', 0) };
    const now = { used: 'comparison', minutes: '80', reworkMinutes: '0' } as const;
    const reason = words('I did it by hand after all.');
    given(history)
      .when(
        { type: 'correct-piece', supersedes: 7, was, contributor: 'ada', now, reason },
        { by: 'ada', on: '2026-01-14' },
      )
      .decides({
        type: 'PieceCorrected',
        supersedes: 7,
        contributor: 'ada',
        was,
        now: { ...was, ...now },
        reason,
      });
  });

  it('takes no result of a drawn criterion but what is logged piece by piece', () => {
    const rows = { shape: 'rows', digest: 'd', count: 4 } as const;
    given(runningByPiece)
      .when(
        { type: 'record-observation', criterion: 'C1', group: 'with-ai', measurement: rows },
        { on: '2026-01-14' },
      )
      .isRefused('log_by_piece');
  });

  it('saves time by the pieces done with AI alone, and answers the week by any', () => {
    const { time, draw } = existingPilot([...runningByPiece, ...pieces('ada', 4)]);
    expect(time.logs).toBe(2);
    expect(time.byTask['T1']?.count).toBe(2);
    expect(time.answeredWeeks).toEqual({ ada: ['2026-01-12'] });
    expect(draw?.pieces).toEqual({ ada: { T1: { withAi: 2, without: 2, otherwise: 0 } } });
  });

  it('has the totals of a corrected piece as if it had been logged so', () => {
    const [first] = pieces('ada', 1);
    const was = first?.events[0];
    if (was?.type !== 'PieceLogged') throw new Error('No piece was logged.');
    const { type: _type, contributor, ...piece } = was;
    const other: Allocated = piece.used === 'with-ai' ? 'comparison' : 'with-ai';
    const now = { ...piece, used: other, minutes: '33' };
    const corrected = existingPilot([
      ...runningByPiece,
      ...pieces('ada', 1),
      happened('2026-01-14', 'ada', {
        type: 'PieceCorrected',
        supersedes: 7,
        contributor,
        was: piece,
        now,
        reason: words('Wrong.'),
      }),
    ]);
    const logged = existingPilot([
      ...runningByPiece,
      happened('2026-01-13', 'ada', { type: 'PieceLogged', contributor, ...now }),
    ]);
    expect(corrected.draw?.pieces).toEqual(logged.draw?.pieces);
    expect(corrected.time).toEqual({ ...logged.time, byDay: corrected.time.byDay });
    expect(corrected.time.byDay['2026-01-13']?.rawMinutes ?? 0).toBeCloseTo(
      logged.time.byDay['2026-01-13']?.rawMinutes ?? 0,
    );
  });
});

describe('judged', () => {
  it('by pieces of a team of one is a controlled test', () => {
    const verdict = verdictOn([...runningByPiece, ...pieces('ada', 16)]);
    expect(verdict).toMatchObject({
      outcome: 'met',
      criteria: [{ outcome: 'met', grade: 'A', scale: 'ratio', n: [8, 8] }],
    });
    expect(Number(verdict.criteria[0]?.estimate)).toBeCloseTo(0.5, 1);
  });

  it('compares each person with themselves, so that a slow one blurs nothing', () => {
    const two = verdictOn([...runningByPiece, ...pieces('ada', 8, 40), ...pieces('ben', 8, 400)]);
    expect(two.criteria[0]).toMatchObject({ outcome: 'met', n: [8, 8] });
    expect(two.criteria[0]?.method).toContain('geometric-mean-ratio');
    const [low, high] = two.criteria[0]?.interval ?? [];
    expect(Number(high) / Number(low)).toBeLessThan(1.5);
  });

  it('counts a piece where it was drawn, and says that it was done otherwise', () => {
    const history = [...runningByPiece, ...pieces('ada', 16)].map(
      (entry): Happened => ({
        ...entry,
        events: entry.events.map(
          (event): PilotEvent =>
            event.type === 'PieceLogged' && event.number < 4
              ? { ...event, used: 'comparison' }
              : event,
        ),
      }),
    );
    const [criterion] = verdictOn(history).criteria;
    expect(criterion?.n).toEqual([8, 8]);
    expect(criterion?.reasons).toContain(
      '2 of 16 pieces were done otherwise than drawn; they count where they were drawn.',
    );
  });

  it('adds the minutes of rework to those of the piece', () => {
    const history = [
      ...runningByPiece,
      happened('2026-01-13', 'ada', {
        type: 'PieceLogged',
        contributor: 'ada',
        ...pieceOf({ minutes: '30', reworkMinutes: '12.5' }),
        assigned: 'with-ai',
      }),
    ];
    expect(rowsIn(history)).toEqual({
      'with-ai': [{ unit: '1.T1.1', value: '42.5', stratum: '1.T1' }],
      comparison: [],
    });
  });

  it('locks the pieces as rows that the verdict names by their digest', () => {
    const history = [...runningByPiece, ...pieces('ada', 16)];
    const rows = rowsIn(history);
    const observed = (group: Allocated): PilotEvent => ({
      type: 'ObservationRecorded',
      criterion: 'C1',
      group,
      measurement: { shape: 'rows', digest: rowsDigest(rows[group]), count: 8 },
      counted: true,
    });
    given(history)
      .when({ type: 'lock', pieces: rows }, { on: '2026-02-01' })
      .decides(observed('with-ai'), observed('comparison'), { type: 'ObservationsLocked' });
  });

  it('counts people where they were drawn, and leaves out who was not', () => {
    const groups = allocateUnits(
      SEED,
      PEOPLE.map(unit => ({ unit })),
    );
    const drawn = (group: Allocated) => PEOPLE.filter(unit => groups.get(unit) === group);
    const [stray = '', ...withAi] = drawn('with-ai');
    const rowOf =
      (base: number) =>
      (unit: string, index: number): Row => ({
        unit,
        value: String(base + index * 3),
      });
    const imports = {
      'with-ai': withAi.map(rowOf(25)),
      // Drawn to work with AI, and recorded among those without; and somebody whom nobody drew.
      comparison: [...drawn('comparison'), stray, 'rep-99'].map(rowOf(60)),
    };
    const history = [
      ...runningByPerson,
      ...(['with-ai', 'comparison'] as const).map(group =>
        happened('2026-01-20', 'lead', {
          type: 'ObservationRecorded',
          criterion: 'C1',
          group,
          measurement: {
            shape: 'rows',
            digest: rowsDigest(imports[group]),
            count: imports[group].length,
          },
          counted: true,
        }),
      ),
    ];
    const rows = Object.fromEntries(Object.values(imports).map(each => [rowsDigest(each), each]));
    const [criterion] = verdictOn(history, rows).criteria;
    expect(criterion).toMatchObject({ grade: 'A', n: [6, 6] });
    expect(criterion?.reasons).toEqual(
      expect.arrayContaining([
        '1 of 12 did otherwise than drawn; they count where they were drawn.',
        '1 row of nobody who was drawn was left out.',
      ]),
    );
  });
});

describe('a proposal', () => {
  const propose = (criteria: typeof charter.criteria, tasks = charter.tasks) =>
    given([draftOf({ criteria, tasks })]).when(
      { type: 'propose', expectedRevision: 1, directory },
      { on: '2026-01-06' },
    );

  it('draws one thing', () => {
    propose([minutes, { ...minutes, id: 'C2', unitOfAssignment: 'person' }]).isRefused(
      'invalid_draft',
    );
  });

  it('draws pieces of work only where there is a task to log', () => {
    propose([minutes], []).isRefused('invalid_draft');
  });

  it.each([
    ['before and after', { comparison: 'before-after' }],
    ['deals', { unitOfAssignment: 'deal' }],
    ['scores of pieces', { metric: { ...minutes.metric, unit: 'points' } }],
  ] as const)('draws nothing for %s', (_what, changes) => {
    propose([{ ...minutes, ...changes }]).isRefused('invalid_draft');
  });
});
