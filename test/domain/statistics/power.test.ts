import { describe, expect, it } from 'vitest';
import { noncentralTCdf } from '#domain/statistics/noncentral-t.ts';
import type { PlannedResult } from '#domain/statistics/planned.ts';
import {
  powerOfMeans,
  smallestDetectableDifference,
  unitsForMeans,
} from '#domain/statistics/power-of-means.ts';
import { powerOfRates } from '#domain/statistics/power-of-rates.ts';
import {
  powerOfShares,
  smallestDetectableShareChange,
  unitsForShares,
} from '#domain/statistics/power-of-shares.ts';
import { refusalOf } from './expect-estimate.ts';

const confidence = 0.95;
const each = (units: number) => ({ pilot: units, comparison: units });
const figureOf = (result: PlannedResult): number => {
  if (result.kind === 'refusal') throw new Error(result.code);
  return result.value;
};

describe('power of a difference of means', () => {
  const means = { standardDeviation: 1, confidence } as const;

  it("gives R's help page for `power.t.test`: n = 20, delta = 1", () => {
    const plan = { ...means, sizes: each(20), difference: 1 };
    expect(figureOf(powerOfMeans(plan))).toBeCloseTo(0.86895, 5);
    expect(powerOfMeans({ ...plan, difference: -1 })).toEqual(powerOfMeans(plan));
  });

  it("gives R's help page for `power.t.test`: power .90, delta = 1 needs 22.02 a group", () => {
    expect(figureOf(unitsForMeans({ ...means, difference: 1, power: 0.9 }))).toBe(23);
  });

  it.each([
    [5, 2.02],
    [10, 1.325],
    [20, 0.91],
  ])(
    'tells %i a group from none at %d standard deviations with a chance of 80 %%',
    (units, effect) => {
      const smallest = figureOf(
        smallestDetectableDifference({ ...means, sizes: each(units), power: 0.8 }),
      );
      expect(smallest).toBeCloseTo(effect, 2);
      const plan = { ...means, sizes: each(units), difference: smallest };
      expect(figureOf(powerOfMeans(plan))).toBeCloseTo(0.8, 9);
    },
  );

  it('is half the false alarms where there is no effect', () => {
    const plan = { ...means, sizes: { pilot: 7, comparison: 12 }, difference: 0 };
    expect(figureOf(powerOfMeans(plan))).toBeCloseTo(0.025, 10);
  });

  it('refuses plans that cannot be', () => {
    const plan = { ...means, sizes: each(20), difference: 1 };
    expect(refusalOf(powerOfMeans({ ...plan, sizes: each(1) }))).toBe('too_few_units');
    expect(refusalOf(powerOfMeans({ ...plan, sizes: each(1e9) }))).toBe('too_many_rows');
    expect(refusalOf(powerOfMeans({ ...plan, sizes: each(Number.NaN) }))).toBe('not_a_number');
    expect(refusalOf(powerOfMeans({ ...plan, standardDeviation: 0 }))).toBe('not_positive');
    expect(refusalOf(powerOfMeans({ ...plan, difference: Number.NaN }))).toBe('not_a_number');
    expect(refusalOf(unitsForMeans({ ...plan, difference: 1e-9, power: 0.8 }))).toBe(
      'out_of_range',
    );
    expect(refusalOf(unitsForMeans({ ...plan, difference: 0, power: 0.8 }))).toBe('not_positive');
    expect(refusalOf(smallestDetectableDifference({ ...plan, power: 0.02 }))).toBe('out_of_range');
    expect(refusalOf(smallestDetectableDifference({ ...plan, power: 1 }))).toBe('out_of_range');
  });
});

describe('power of a difference of shares', () => {
  const shares = { pilot: 0.75, comparison: 0.5, confidence } as const;

  it("gives R's help page for `power.prop.test`: n = 50, .50 against .75", () => {
    expect(figureOf(powerOfShares({ ...shares, sizes: each(50) }))).toBeCloseTo(0.7402, 4);
  });

  it("gives R's help page for `power.prop.test`: power .90 needs 76.7 a group", () => {
    expect(figureOf(unitsForShares({ ...shares, power: 0.9 }))).toBe(77);
  });

  it('finds the smallest change that has the wanted chance', () => {
    const plan = { sizes: each(50), comparison: 0.5, confidence, power: 0.7402 } as const;
    const rise = figureOf(smallestDetectableShareChange({ ...plan, better: 'higher' }));
    const fall = figureOf(smallestDetectableShareChange({ ...plan, better: 'lower' }));
    expect(rise).toBeCloseTo(0.25, 4);
    expect(fall).toBeCloseTo(rise, 9);
  });

  it('goes by the better direction where the middle is not in the middle', () => {
    const plan = { sizes: each(50), comparison: 0.2, confidence, power: 0.8 } as const;
    const rise = figureOf(smallestDetectableShareChange({ ...plan, better: 'higher' }));
    expect(figureOf(powerOfShares({ ...plan, pilot: 0.2 + rise }))).toBeCloseTo(0.8, 9);
    const fall = figureOf(smallestDetectableShareChange({ ...plan, better: 'lower' }));
    expect(figureOf(powerOfShares({ ...plan, pilot: 0.2 - fall }))).toBeCloseTo(0.8, 9);
    expect(fall).toBeLessThan(rise);
  });

  it('is certain of all against none, and sees nothing between equals', () => {
    const plan = { sizes: each(5), comparison: 0, confidence } as const;
    expect(figureOf(powerOfShares({ ...plan, pilot: 1 }))).toBe(1);
    expect(figureOf(powerOfShares({ ...plan, pilot: 0 }))).toBe(0);
    expect(figureOf(unitsForShares({ ...plan, pilot: 1, power: 0.9 }))).toBe(2);
  });

  it('has no room to rise from all, and the whole to fall', () => {
    const plan = { sizes: each(50), comparison: 1, confidence, power: 0.9 } as const;
    expect(refusalOf(smallestDetectableShareChange({ ...plan, better: 'higher' }))).toBe(
      'out_of_range',
    );
    expect(figureOf(smallestDetectableShareChange({ ...plan, better: 'lower' }))).toBeLessThan(0.2);
  });

  it('refuses plans that cannot be, and a change larger than any', () => {
    const plan = { ...shares, sizes: each(50) };
    expect(refusalOf(powerOfShares({ ...plan, pilot: 1.2 }))).toBe('out_of_range');
    expect(refusalOf(powerOfShares({ ...plan, comparison: Number.NaN }))).toBe('not_a_number');
    expect(refusalOf(powerOfShares({ ...plan, comparison: -0.1 }))).toBe('out_of_range');
    expect(refusalOf(powerOfShares({ ...plan, sizes: { pilot: 1, comparison: 50 } }))).toBe(
      'too_few_units',
    );
    expect(refusalOf(powerOfShares({ ...plan, sizes: { pilot: 50, comparison: 1 } }))).toBe(
      'too_few_units',
    );
    expect(refusalOf(unitsForShares({ ...plan, pilot: 0.5, power: 0.8 }))).toBe('not_positive');
    expect(
      refusalOf(
        smallestDetectableShareChange({
          sizes: each(3),
          comparison: 0.6,
          better: 'higher',
          confidence,
          power: 0.9,
        }),
      ),
    ).toBe('out_of_range');
  });
});

describe('power of a ratio of rates', () => {
  const plan = { pilot: 30, comparison: 60, rateRatio: 0.5, dispersion: 1, confidence } as const;

  it('rises with the effect and falls with the dispersion', () => {
    const chance = figureOf(powerOfRates(plan));
    expect(chance).toBeCloseTo(0.873, 3);
    expect(figureOf(powerOfRates({ ...plan, dispersion: 2 }))).toBeLessThan(chance);
    expect(powerOfRates({ ...plan, rateRatio: 2 })).toEqual(powerOfRates(plan));
  });

  it('refuses rates and dispersions that are not above zero', () => {
    expect(refusalOf(powerOfRates({ ...plan, pilot: 0 }))).toBe('not_positive');
    expect(refusalOf(powerOfRates({ ...plan, dispersion: Number.NaN }))).toBe('not_a_number');
  });
});

describe('noncentral t distribution', () => {
  it("gives the values of R's `pt(q, df, ncp)`", () => {
    expect(noncentralTCdf(2, 10, 1)).toBeCloseTo(0.8076115625303, 11);
    expect(noncentralTCdf(-2, 10, 1)).toBeCloseTo(1 - noncentralTCdf(2, 10, -1), 15);
    expect(noncentralTCdf(0, 10, 1)).toBeCloseTo(0.15865525393145707, 12);
    expect(noncentralTCdf(50, 20, 40)).toBeCloseTo(0.880298367084, 10);
  });
});
