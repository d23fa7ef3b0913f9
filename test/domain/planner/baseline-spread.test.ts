import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import type { Measurement, Row } from '#domain/pilot/measurement.ts';
import { spreadMeasurement } from '#domain/pilot/planned-from.ts';
import { baselineSpread } from '#domain/planner/baseline-spread.ts';
import { planProblem } from '#domain/planner/plan.ts';
import { planOf } from '#domain/planner/plan-of.ts';
import { smallestChangeToldFromNone } from '#domain/planner/smallest-change.ts';
import { minutes } from '../pilot/drawn-story.ts';
import { decidedEvents, existingPilot, type Happened, happened } from '../pilot/given.ts';
import { charter, directory, draftOf } from '../pilot/story.ts';

const MEAN = { kind: 'mean' } as const;

const rowsOf = (...values: readonly number[]): readonly Row[] =>
  values.map((value, index) => ({ unit: `u${index}`, value: String(value) }));

/** Ten pieces between 40 and 60 minutes: standard deviation 7.454, of the logarithms 0.1511. */
const TEN = rowsOf(40, 40, 45, 45, 50, 50, 55, 55, 60, 60);
const rowsNamed = (digest: string, { length: count }: readonly Row[]): Measurement => ({
  shape: 'rows',
  digest,
  count,
});
const spreadOfRows = (rows: readonly Row[], isRatio = false) =>
  baselineSpread(MEAN, rowsNamed('d', rows), { d: rows }, isRatio);

describe('the spread of a recorded baseline', () => {
  it('is that of its rows, or of their logarithms where a ratio is judged', () => {
    expect(spreadOfRows(TEN)).toMatchObject({ units: 10, rows: 10 });
    expect(spreadOfRows(TEN)?.spread).toBeCloseTo(7.453_56, 4);
    expect(spreadOfRows(TEN, true)?.spread).toBeCloseTo(0.151_07, 4);
  });

  it('is none of fewer than ten units, and none where they do not differ', () => {
    expect(spreadOfRows(TEN.slice(1))).toBeUndefined();
    expect(spreadOfRows(TEN.map(row => ({ ...row, value: '50' })))).toBeUndefined();
  });

  it('counts a unit once, by the mean of its rows', () => {
    const twice = TEN.flatMap(row => [
      { ...row, value: String(Number(row.value) - 5) },
      { ...row, value: String(Number(row.value) + 5) },
    ]);
    expect(spreadOfRows(twice)).toMatchObject({ units: 10, rows: 20 });
    expect(spreadOfRows(twice)?.spread).toBeCloseTo(7.453_56, 4);
    expect(spreadOfRows(twice.slice(0, 18))).toBeUndefined();
  });

  it('is that of a recorded average, as log-normal amounts where a ratio is judged', () => {
    const average: Measurement = { shape: 'mean', n: 40, mean: '60', sd: '30' };
    expect(baselineSpread(MEAN, average, {}, false)).toEqual({ units: 40, spread: 30 });
    expect(baselineSpread(MEAN, average, {}, true)?.spread).toBeCloseTo(
      Math.sqrt(Math.log(1.25)),
      9,
    );
  });

  it('is none of shares and counts, of a single figure, and of rows that are kept no longer', () => {
    const rows = rowsNamed('d', TEN);
    expect(baselineSpread({ kind: 'proportion' }, rows, { d: TEN }, false)).toBeUndefined();
    expect(baselineSpread(MEAN, { shape: 'figure', value: '60' }, {}, false)).toBeUndefined();
    expect(baselineSpread(MEAN, rows, {}, false)).toBeUndefined();
  });

  it('is not a number of rows that have no logarithm, so that it is none', () => {
    expect(spreadOfRows([...TEN, { unit: 'u10', value: '0' }], true)).toBeUndefined();
  });
});

const plan = { people: 3, perWeek: 4, weeks: 2, today: '60', expected: '-0.4' };
const planned: Criterion = { ...minutes, plan };

describe('a plan', () => {
  const recorded = { measurement: rowsNamed('d', TEN), rows: { d: TEN } };

  it('takes the spread of the baseline before what is usual, and says so', () => {
    const library = { ...minutes, libraryId: 'task-minutes', plan };
    expect(planOf(library, 's', recorded)).toMatchObject({ spreadFrom: { units: 10, rows: 10 } });
    expect(planOf(library, 's', recorded)?.spread).toBeCloseTo(0.151_07, 4);
    const few = { measurement: rowsNamed('d', TEN), rows: { d: TEN.slice(1) } };
    expect(planOf(library, 's', few)).toMatchObject({ spread: 0.45 });
    expect(planOf(library, 's', few)?.spreadFrom).toBeUndefined();
  });

  it('is possible for a metric of one’s own once its baseline has rows', () => {
    const problem = (before?: typeof recorded) => {
      const own = planOf(planned, 's', before);
      return own && planProblem(own);
    };
    expect(problem()).toMatchObject({ code: 'spread_missing' });
    expect(problem(recorded)).toBeUndefined();
  });

  it('tells smaller changes from none the less the own results differ', () => {
    const smallest = (rows?: readonly Row[]) => {
      const found = planOf({ ...planned, libraryId: 'task-minutes' }, 's', {
        measurement: rows && rowsNamed('d', rows),
        rows: rows ? { d: rows } : {},
      });
      return (found && smallestChangeToldFromNone(found)) ?? Number.NaN;
    };
    const wide = rowsOf(10, 20, 30, 40, 60, 80, 100, 150, 200, 400);
    expect(smallest(TEN)).toBeLessThan(smallest());
    expect(smallest(wide)).toBeGreaterThan(smallest());
  });
});

const recordedAs = (measurement: Measurement): Happened =>
  happened('2026-01-06', 'lead', {
    type: 'BaselineRecorded',
    criterion: 'C1',
    measurement,
    measuredFrom: '2025-12-01',
    measuredTo: '2025-12-31',
  });

describe('a proposal', () => {
  const drafted = draftOf({ criteria: [planned] });

  it('keeps the spread of the recorded rows that its chances were computed with', () => {
    const events = decidedEvents(
      [drafted, recordedAs(rowsNamed('d', TEN))],
      { type: 'propose', expectedRevision: 1, directory, baselineRows: { d: TEN } },
      '2026-01-07',
    );
    expect(events).toMatchObject([
      {
        type: 'CharterProposed',
        charter: { name: charter.name },
        prospects: [{ criterion: 'C1', spread: { units: 10, rows: 10, value: '0.151' } }],
      },
    ]);
  });

  it('goes by earlier rows where the baseline was recorded anew without any', () => {
    const pilot = existingPilot([
      drafted,
      recordedAs(rowsNamed('first', TEN)),
      recordedAs(rowsNamed('second', TEN)),
      recordedAs({ shape: 'figure', value: '61' }),
    ]);
    expect(spreadMeasurement(pilot.baselines['C1'])).toEqual(rowsNamed('second', TEN));
    expect(pilot.baselines['C1']).toMatchObject({
      measurement: { shape: 'figure' },
      earlierRows: [rowsNamed('first', TEN), rowsNamed('second', TEN)],
    });
  });

  it('goes by the newest rows, else by an average that came with its spread', () => {
    const average: Measurement = { shape: 'mean', n: 40, mean: '60', sd: '30' };
    const after = (...history: readonly Measurement[]) =>
      spreadMeasurement(existingPilot([drafted, ...history.map(recordedAs)]).baselines['C1']);
    expect(after(rowsNamed('first', TEN), rowsNamed('second', TEN))).toEqual(
      rowsNamed('second', TEN),
    );
    expect(after(average)).toEqual(average);
    expect(after({ shape: 'figure', value: '61' })).toBeUndefined();
    expect(after()).toBeUndefined();
  });
});
