import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalView } from '#domain/savings/goal.ts';
import {
  type DatedConversion,
  type MeasuredIsolation,
  type MeasuredPilot,
  moneyCase,
} from '#domain/savings/money.ts';

const measured: MeasuredPilot = {
  startedAt: '2026-01-12T08:00:00.000Z',
  days: 73,
  conservativeHours: 100,
  effects: { C1: { name: 'Close rate', unit: 'points', low: 2, high: 9 } },
  costs: { license: 400, build: 600 },
  sustainedAt90Days: false,
  currency: 'EUR',
};
const signed = {
  signedBy: 'cfo',
  signedAt: '2026-01-10T08:00:00.000Z',
  signedOn: '2026-01-10',
} as const;
const hours: DatedConversion = {
  ...signed,
  kind: 'hours',
  band: 'designers',
  hourly: { low: 40, high: 50 },
  cashShare: { low: 0.5, high: 0.6 },
};
const result = {
  ...signed,
  kind: 'result',
  criterion: 'C1',
  unit: 'points',
  perUnit: { low: 1000, high: 1000 },
} as const satisfies DatedConversion;
const isolation: MeasuredIsolation = {
  method: 'comparison-group',
  chosenAt: '2026-01-05T08:00:00.000Z',
  chosenOn: '2026-01-05',
  share: { low: 1, high: 1 },
};
const effect = (low: number, high: number) => ({ name: 'Close rate', unit: 'points', low, high });

const codeOf = (...input: Parameters<typeof moneyCase>) => {
  const answer = moneyCase(...input);
  return answer.ok ? 'ok' : answer.refusal.code;
};

describe('a money case', () => {
  it('turns hours into money by a signed share of a loaded rate', () => {
    const answer = moneyCase(measured, [hours], isolation);
    expect(answer).toMatchObject({
      ok: true,
      money: {
        benefit: { low: 2000, high: 3000 },
        cost: 1000,
        net: { low: 1000, high: 2000 },
        roi: { low: 1, high: 2 },
        paybackDays: { high: 36.5 },
        // Five periods a year: 5 × 2,000 − (5 × 400 + 600); licenses recur, building does not.
        firstYear: { net: { low: 7400, high: 12_400 }, status: 'projection' },
      },
    });
    expect(answer.ok && answer.money.paybackDays?.low).toBeCloseTo(24.333, 3);
  });

  it('is not paid back at all by a benefit that its recurring costs eat up', () => {
    const dear = { ...measured, costs: { license: 2500, build: 1000 } };
    const answer = moneyCase(dear, [hours], isolation);
    // A high benefit of 3,000 leaves 500 a period over the licenses: two periods for what was built.
    expect(answer).toMatchObject({ ok: true, money: { paybackDays: { low: 146 } } });
    expect(answer.ok && answer.money.paybackDays?.high).toBeUndefined();
    const eaten = moneyCase(
      { ...measured, costs: { license: 3000, build: 1 } },
      [hours],
      isolation,
    );
    expect(eaten.ok && eaten.money.paybackDays).toBeUndefined();
  });

  it('takes of the effect only the share that is the pilot’s', () => {
    const half = { ...isolation, share: { low: 0.5, high: 1 } };
    expect(moneyCase(measured, [result], half)).toMatchObject({
      money: { benefit: { low: 1000, high: 9000 } },
    });
  });

  it('widens a loss, and pays back only within the first year', () => {
    const harm = { ...measured, effects: { C1: effect(-2, 0.1) } };
    const answer = moneyCase(harm, [{ ...result, perUnit: { low: 500, high: 1000 } }], isolation);
    expect(answer).toMatchObject({ money: { benefit: { low: -2000, high: 100 } } });
    expect(answer.ok && answer.money.paybackDays).toBeUndefined();
  });

  it('lists everything it leans on, and the costs that nobody recorded', () => {
    const answer = moneyCase(measured, [hours, result], isolation);
    expect(answer.ok && answer.money.assumptions).toEqual([
      'The measured period is 73 days; nothing beyond it was measured.',
      "100% of the effect is taken to be the pilot's, by the comparison group, chosen on January 5, 2026.",
      'An hour of designers costs 40 to 50 EUR, and 50% to 60% of the hours become cash (signed by finance on January 10, 2026).',
      'Each of the points in “Close rate” is worth 1,000 EUR (signed by finance on January 10, 2026).',
      'No cost was recorded for: training, review, rework.',
      'For a year, license, review, rework recur at the same pace; every other cost is paid once.',
      'The year is a projection: no check at 90 days has held yet.',
    ]);
  });

  it('calls the year sustained once the 90-day check holds', () => {
    expect(moneyCase({ ...measured, sustainedAt90Days: true }, [hours], isolation)).toMatchObject({
      money: { firstYear: { status: 'sustained' } },
    });
  });

  it('refuses a return without isolation that was chosen before the start', () => {
    expect(codeOf(measured, [hours], undefined)).toBe('no_isolation');
    expect(codeOf(measured, [hours], { ...isolation, chosenAt: '2026-01-12T08:00:00.000Z' })).toBe(
      'no_isolation',
    );
  });

  it('refuses money without a signed conversion, and a return on no cost', () => {
    expect(codeOf(measured, [], isolation)).toBe('no_conversion');
    expect(codeOf({ ...measured, costs: {} }, [hours], isolation)).toBe('no_cost');
  });

  it('refuses figures that cannot be', () => {
    const bad: MeasuredPilot[] = [
      { ...measured, days: 0 },
      { ...measured, days: Number.POSITIVE_INFINITY },
      { ...measured, conservativeHours: Number.NaN },
      { ...measured, costs: { license: -1 } },
      { ...measured, effects: { C1: effect(9, 2) } },
      { ...measured, effects: { C1: effect(Number.NaN, 2) } },
      { ...measured, effects: { C1: effect(1, Number.POSITIVE_INFINITY) } },
      { ...measured, effects: { C1: effect(1, 2), C2: effect(9, 2) } },
      { ...measured, days: -3 },
      { ...measured, costs: { license: Number.NaN } },
    ];
    for (const each of bad) expect(codeOf(each, [hours], isolation)).toBe('impossible_figure');
    for (const share of [
      { low: 0.5, high: 1.5 },
      { low: 0.6, high: 0.5 },
      { low: -0.1, high: 0.5 },
      { low: Number.NaN, high: 0.5 },
    ])
      expect(codeOf(measured, [hours], { ...isolation, share })).toBe('impossible_figure');
    for (const price of [
      { ...hours, hourly: { low: 50, high: 40 } },
      { ...hours, cashShare: { low: 0.5, high: 1.1 } },
      { ...hours, hourly: { low: -1, high: 40 } },
    ])
      expect(codeOf(measured, [price], isolation)).toBe('impossible_figure');
    for (const perUnit of [
      { low: 2, high: 1 },
      { low: Number.NaN, high: 1 },
      { low: 1, high: Number.POSITIVE_INFINITY },
    ])
      expect(codeOf(measured, [{ ...result, perUnit }], isolation)).toBe('impossible_figure');
  });

  it('leaves a result without money that came out in another unit than finance signed', () => {
    const inPercent = { ...measured, effects: { C1: { ...effect(2, 9), unit: '%' } } };
    expect(codeOf(inPercent, [result], isolation)).toBe('no_conversion');
    expect(codeOf({ ...measured, effects: {} }, [result], isolation)).toBe('no_conversion');
  });

  it('holds the return of every point within its ranges', () => {
    const within = fc.double({ min: 0, max: 1, noNaN: true });
    const at = ({ low, high }: { low: number; high: number }, share: number) =>
      low + (high - low) * share;
    const end = fc.integer({ min: -50, max: 50 });
    const positive = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(end, end, positive, positive, within, within, within, (a, b, c, d, e, f, g) => {
        const C1 = effect(Math.min(a, b), Math.max(a, b));
        const perUnit = { low: Math.min(c, d), high: Math.max(c, d) };
        const share = { low: g / 2, high: g };
        const answer = moneyCase({ ...measured, effects: { C1 } }, [{ ...result, perUnit }], {
          ...isolation,
          share,
        });
        if (!answer.ok) return expect.fail(answer.refusal.code);
        const point = (at(C1, e) * at(perUnit, f) * at(share, e) - 1000) / 1000;
        expect(point).toBeGreaterThanOrEqual(answer.money.roi.low - 1e-9);
        expect(point).toBeLessThanOrEqual(answer.money.roi.high + 1e-9);
      }),
    );
  });

  it('keeps low at or below high, whatever goes in', () => {
    const range = (max: number) =>
      fc
        .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
        .map(([a, b]) => ({
          low: (Math.min(a, b) * max) / 100,
          high: (Math.max(a, b) * max) / 100,
        }));
    const anyEffect = fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))
      .map(([a, b]) => effect(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(
        anyEffect,
        range(1000),
        range(1),
        fc.integer({ min: -500, max: 500 }),
        (C1, perUnit, share, conservativeHours) => {
          const answer = moneyCase(
            { ...measured, effects: { C1 }, conservativeHours },
            [{ ...result, perUnit }, hours],
            { ...isolation, share },
          );
          if (!answer.ok) return expect.fail(answer.refusal.code);
          const { benefit, net, roi, firstYear } = answer.money;
          for (const { low, high } of [benefit, net, roi, firstYear.net])
            expect(low).toBeLessThanOrEqual(high);
        },
      ),
    );
  });
});

describe('a goal', () => {
  const year = { plan: 400, yearFirst: '2026-01-01', yearLast: '2026-12-31' };

  it('carries the pace of the year on to its end', () => {
    expect(goalView({ ...year, lastYear: 120, yearToDate: 73, today: '2026-03-14' })).toEqual({
      lastYear: 120,
      plan: 400,
      yearToDate: 73,
      forecast: 365,
      percentOfPlan: 0.9125,
    });
  });

  it('is forecast in whole numbers where it is counted one by one', () => {
    const results = { ...year, plan: 2, yearToDate: 1, today: '2026-11-29' };
    expect(goalView({ ...results, isCount: true })).toMatchObject({
      forecast: 1,
      percentOfPlan: 0.5,
    });
    expect(goalView(results).forecast).toBeCloseTo(365 / 333, 9);
  });

  it('forecasts nothing before its year begins, and no more than was reached when it is over', () => {
    const ahead = goalView({ ...year, yearToDate: 0, today: '2025-12-31' });
    expect(ahead).toEqual({ plan: 400, yearToDate: 0 });
    expect(goalView({ ...year, yearToDate: 300, today: '2027-02-01' }).forecast).toBe(300);
    expect(goalView({ ...year, plan: 0, yearToDate: 3, today: '2026-06-30' }).percentOfPlan).toBe(
      undefined,
    );
  });
});
