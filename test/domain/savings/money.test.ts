import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalView } from '#domain/savings/goal.ts';
import {
  type Conversion,
  type Isolation,
  type MeasuredPilot,
  moneyCase,
} from '#domain/savings/money.ts';

const measured: MeasuredPilot = {
  startedOn: '2026-01-12',
  days: 73,
  conservativeHours: 100,
  effects: { C1: { low: 2, high: 9 } },
  costs: { license: 400, build: 600 },
  sustainedAt90Days: false,
};
const hours: Conversion = {
  kind: 'hours',
  band: { id: 'designer', name: 'Designers', hourly: { low: 40, high: 50 } },
  cashShare: { low: 0.5, high: 0.6 },
  signedBy: 'cfo',
  signedOn: '2026-01-10',
};
const result: Conversion = {
  kind: 'result',
  criterion: 'C1',
  perUnit: { low: 1000, high: 1000 },
  signedBy: 'cfo',
  signedOn: '2026-01-10',
};
const isolation: Isolation = {
  method: 'comparison-group',
  chosenOn: '2026-01-05',
  share: { low: 1, high: 1 },
};

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

  it('takes of the effect only the share that is the pilot’s', () => {
    const half = { ...isolation, share: { low: 0.5, high: 1 } };
    expect(moneyCase(measured, [result], half)).toMatchObject({
      money: { benefit: { low: 1000, high: 9000 } },
    });
  });

  it('widens a loss, and pays back only within the first year', () => {
    const harm = { ...measured, effects: { C1: { low: -2, high: 0.1 } } };
    const answer = moneyCase(harm, [{ ...result, perUnit: { low: 500, high: 1000 } }], isolation);
    expect(answer).toMatchObject({ money: { benefit: { low: -2000, high: 100 } } });
    expect(answer.ok && answer.money.paybackDays).toBeUndefined();
  });

  it('lists everything it leans on, and the costs that nobody recorded', () => {
    const answer = moneyCase(measured, [hours, result], isolation);
    expect(answer.ok && answer.money.assumptions).toEqual([
      'The measured period is 73 days; nothing beyond it was measured.',
      "100% of the effect is taken to be the pilot's (comparison group, chosen on 2026-01-05).",
      'An hour of the band "Designers" costs 40 to 50, and 50% to 60% of the hours become cash (signed on 2026-01-10).',
      'One unit of C1 is worth 1000 to 1000 (signed on 2026-01-10).',
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
    expect(codeOf(measured, [hours], { ...isolation, chosenOn: '2026-01-12' })).toBe(
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
      { ...measured, effects: { C1: { low: 9, high: 2 } } },
    ];
    for (const each of bad) expect(codeOf(each, [hours], isolation)).toBe('impossible_figure');
    const whole = { ...isolation, share: { low: 0.5, high: 1.5 } };
    expect(codeOf(measured, [hours], whole)).toBe('impossible_figure');
  });

  it('keeps low at or below high, whatever goes in', () => {
    const range = (max: number) =>
      fc
        .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
        .map(([a, b]) => ({
          low: (Math.min(a, b) * max) / 100,
          high: (Math.max(a, b) * max) / 100,
        }));
    const effect = fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))
      .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    fc.assert(
      fc.property(
        effect,
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

  it('forecasts nothing before its year begins, and no more than was reached when it is over', () => {
    const ahead = goalView({ ...year, yearToDate: 0, today: '2025-12-31' });
    expect(ahead).toEqual({ plan: 400, yearToDate: 0 });
    expect(goalView({ ...year, yearToDate: 300, today: '2027-02-01' }).forecast).toBe(300);
    expect(goalView({ ...year, plan: 0, yearToDate: 3, today: '2026-06-30' }).percentOfPlan).toBe(
      undefined,
    );
  });
});
