import { describe, expect, it } from 'vitest';
import { allocateUnits } from '#domain/allocation/allocate.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import type { Draw } from '#domain/pilot/draw.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { type Row, rowsDigest } from '#domain/pilot/measurement.ts';
import { asDrawn, pieceNotes } from '#domain/verdict/drawn-evidence.ts';
import { evidenceFor } from '#domain/verdict/evidence.ts';
import {
  minutes,
  PEOPLE,
  pieceOf,
  runningByPerson,
  runningByPiece,
  SEED,
} from '../pilot/drawn-story.ts';
import { existingPilot, type Happened, happened } from '../pilot/given.ts';

const units = PEOPLE.map(unit => ({ unit }));
const groups = allocateUnits(SEED, units);
const drawnInto = (group: string) => PEOPLE.filter(unit => groups.get(unit) === group);
const [withAi, without] = [drawnInto('with-ai'), drawnInto('comparison')];
const rowOf = (unit: string, value = '30'): Row => ({ unit, value });
const rowsOf = (people: readonly string[]) => people.map(unit => rowOf(unit));

const draw: Draw = {
  unit: 'person',
  method: 'half-of-each-stratum/1',
  seed: SEED,
  at: '2026-01-10T09:00:00.000Z',
  units,
  pieces: {},
  superseded: [],
};

describe('rows of people who were drawn (P9)', () => {
  it('stay where they were recorded, where everybody did as drawn, and there is nothing to say', () => {
    expect(asDrawn(draw, { 'with-ai': rowsOf(withAi), comparison: rowsOf(without) })).toEqual({
      pilot: rowsOf(withAi),
      comparison: rowsOf(without),
      notes: [],
    });
  });

  it('count where their person was drawn, whatever they did, and it is said of how many', () => {
    const [moved = '', ...stayed] = withAi;
    const [crossed = '', ...kept] = without;
    const twice = [rowOf(moved, '40'), rowOf(moved, '50')];
    const drawn = asDrawn(draw, {
      'with-ai': [...rowsOf(stayed), rowOf(crossed)],
      comparison: [...rowsOf(kept), ...twice],
    });
    expect(drawn.pilot.map(row => row.unit).sort()).toEqual([...withAi, moved].sort());
    expect(drawn.comparison.map(row => row.unit).sort()).toEqual([...without].sort());
    expect(drawn.notes).toEqual([
      '2 of 12 did otherwise than drawn; they count where they were drawn.',
    ]);
  });

  it('of nobody who was drawn are left out, and it is said of how many', () => {
    const strangers = (...names: readonly string[]) =>
      asDrawn(draw, { 'with-ai': [...rowsOf(withAi), ...rowsOf(names)], comparison: [] });
    expect(strangers('guest')).toEqual({
      pilot: rowsOf(withAi),
      comparison: [],
      notes: ['1 row of nobody who was drawn was left out.'],
    });
    expect(strangers('guest', 'other').notes).toEqual([
      '2 rows of nobody who was drawn were left out.',
    ]);
  });
});

describe('pieces of work that were drawn', () => {
  const totals = (otherwise: number) => ({ T1: { withAi: 4, without: 3, otherwise } });

  it('count where they were drawn, and it is said how many were done otherwise', () => {
    const pieces = { ada: totals(1), ben: totals(1) };
    expect(pieceNotes({ ...draw, unit: 'task', pieces })).toEqual([
      '2 of 14 pieces were done otherwise than drawn; they count where they were drawn.',
    ]);
  });

  it('leave nothing to say where all were done as drawn', () => {
    expect(pieceNotes({ ...draw, unit: 'task', pieces: { ada: totals(0) } })).toEqual([]);
  });
});

describe('the evidence for a criterion that was drawn', () => {
  const byPerson: Criterion = { ...minutes, unitOfAssignment: 'person' };
  const observed = (group: 'with-ai' | 'comparison', rows: readonly Row[]): PilotEvent => ({
    type: 'ObservationRecorded',
    criterion: 'C1',
    group,
    measurement: { shape: 'rows', digest: rowsDigest(rows), count: rows.length },
    counted: true,
  });
  const evidence = (
    history: readonly Happened[],
    recorded: Readonly<Record<'with-ai' | 'comparison', readonly Row[]>>,
    criterion = byPerson,
    known = recorded,
  ) =>
    evidenceFor(
      existingPilot([
        ...history,
        happened(
          '2026-01-20',
          'lead',
          observed('with-ai', recorded['with-ai']),
          observed('comparison', recorded.comparison),
        ),
      ]),
      criterion,
      Object.fromEntries(Object.values(known).map(rows => [rowsDigest(rows), rows])),
    );
  const asAgreed = { 'with-ai': rowsOf(withAi), comparison: rowsOf(without) };
  const swapped = { 'with-ai': rowsOf(without), comparison: rowsOf(withAi) };
  const unitsOf = (sample: unknown) =>
    (sample as { rows: readonly Row[] }).rows.map(row => row.unit).sort();

  it('is said to be drawn by the product, and has both groups', () => {
    const found = evidence(runningByPerson, asAgreed);
    if (found === 'rows missing') return expect.fail(found);
    expect(found).toMatchObject({ drawnByProduct: true, baselineBeforeStart: true });
    expect(found).not.toHaveProperty('notes');
    expect(unitsOf(found.pilot)).toEqual([...withAi].sort());
    expect(unitsOf(found.comparison)).toEqual([...without].sort());
  });

  it('puts people back where they were drawn', () => {
    const found = evidence(runningByPerson, swapped);
    if (found === 'rows missing') return expect.fail(found);
    expect(unitsOf(found.pilot)).toEqual([...withAi].sort());
    expect(found.notes).toEqual([
      '12 of 12 did otherwise than drawn; they count where they were drawn.',
    ]);
  });

  it('leaves them as recorded where the criterion is none that was drawn', () => {
    const { drawn: _drawn, ...chosen } = byPerson;
    const found = evidence(runningByPerson, swapped, chosen);
    if (found === 'rows missing') return expect.fail(found);
    expect(found.drawnByProduct).toBe(false);
    expect(unitsOf(found.pilot)).toEqual([...without].sort());
    expect(found).not.toHaveProperty('notes');
  });

  it('has no group of which no row is left', () => {
    const found = evidence(runningByPerson, {
      'with-ai': rowsOf(withAi),
      comparison: rowsOf(['guest']),
    });
    expect(found).not.toHaveProperty('comparison');
    expect(found).toMatchObject({ notes: ['1 row of nobody who was drawn was left out.'] });
  });

  it('is unknown while rows of one group are missing', () => {
    for (const known of [
      { ...asAgreed, comparison: [] },
      { ...asAgreed, 'with-ai': [] },
    ])
      expect(evidence(runningByPerson, asAgreed, byPerson, known)).toBe('rows missing');
  });

  it('tells of pieces that were done otherwise than drawn', () => {
    const logged: PilotEvent = {
      type: 'PieceLogged',
      contributor: 'ada',
      ...pieceOf({ number: 0, used: 'comparison' }),
      assigned: 'with-ai',
    };
    const found = evidence(
      [...runningByPiece, happened('2026-01-13', 'ada', logged)],
      { 'with-ai': rowsOf(['ada']), comparison: rowsOf(['ben']) },
      minutes,
    );
    if (found === 'rows missing') return expect.fail(found);
    expect(found.notes).toEqual([
      '1 of 1 piece was done otherwise than drawn; it counts where it was drawn.',
    ]);
    // Whose rows they are is not asked: pieces were drawn, not people.
    expect(unitsOf(found.pilot)).toEqual(['ada']);
  });
});
