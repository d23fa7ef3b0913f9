import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { canonicalDecimal } from '#domain/numbers/decimal.ts';
import { pairedDifference } from '#domain/statistics/paired-t.ts';
import type { Sample } from '#domain/verdict/sample.ts';
import {
  amounts,
  counts,
  judged,
  rowsFor,
  shares,
  valuesOf,
  weekly,
  yesAndNo,
} from './sample-fixture.ts';

const WITHOUT = [61, 64, 57, 70, 66, 59, 72, 55, 63, 68, 60, 65];
const WITH_AI = [41, 47, 38, 52, 44, 40, 50, 36, 45, 49, 42, 46];
const paired = (criterion: Criterion): Criterion => ({ ...criterion, comparison: 'paired' });
const mean = (n: number, average: number, sd: number): Sample => ({
  kind: 'mean',
  n,
  mean: average,
  sd,
});
const total = (events: number, exposure: number): Sample => ({
  kind: 'rate',
  counts: [{ events, exposure }],
  byUnit: false,
});

describe('a comparison of each one with itself (V5)', () => {
  const NO_PAIRS =
    'It was agreed to compare each one with itself, and totals do not say who is who. Record rows on both sides.';

  it.each<[string, Criterion, Sample, Sample]>([
    [
      'totals of a share',
      shares,
      { kind: 'proportion', n: 40, successes: 9 },
      { kind: 'proportion', n: 40, successes: 30 },
    ],
    ['averages', amounts, mean(30, 60, 9), mean(30, 40, 9)],
    ['totals of events', counts, total(40, 100), total(10, 100)],
    ['rows on one side', amounts, valuesOf(rowsFor('u', WITHOUT)), mean(30, 40, 9)],
  ])('is not assessable on %s', (_form, criterion, comparison, pilot) => {
    expect(judged(paired(criterion), comparison, pilot)).toMatchObject({
      outcome: 'not-assessable',
      reasons: [NO_PAIRS],
    });
  });

  it('of counts by unit and week goes by the change of each unit', () => {
    const changes = pairedDifference({ pilot: WITH_AI, comparison: WITHOUT, confidence: 0.9 });
    const weeks = (values: readonly number[]) =>
      weekly(
        values.flatMap((value, unit) => [
          { unit: `u${unit}`, value },
          { unit: `u${unit}`, value },
        ]),
      );
    expect(judged(paired(counts), weeks(WITHOUT), weeks(WITH_AI))).toMatchObject({
      estimate: canonicalDecimal(changes.kind === 'estimate' ? changes.estimate : Number.NaN),
      method: 'paired-t/1',
      n: [12, 12],
    });
  });

  it('of a share takes yes and no, and nothing else', () => {
    const yes = rowsFor('u', [1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0]);
    const after = rowsFor('u', [1, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0]);
    expect(judged(paired(shares), yesAndNo(yes), yesAndNo(after))).toMatchObject({
      method: 'newcombe-paired-score/1',
      scale: 'difference',
      outcome: 'met',
    });
    expect(
      judged(paired(shares), yesAndNo(yes), yesAndNo([...after, { unit: 'u12', value: 0.5 }])),
    ).toMatchObject({ outcome: 'not-assessable' });
  });

  it('says so where nobody is on both sides', () => {
    expect(
      judged(paired(amounts), valuesOf(rowsFor('c', WITHOUT)), valuesOf(rowsFor('p', WITH_AI)))
        .reasons,
    ).toEqual(['No unit has figures both with AI and without.']);
  });
});
