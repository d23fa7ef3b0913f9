import { describe, expect, it } from 'vitest';
import type { PilotMoney, SignedConversion } from '#domain/pilot/pilot-money.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { returnOf } from '#domain/savings/pilot-return.ts';
import { type Declared, NO_DECLARATIONS } from '#domain/workspace/declarations.ts';
import { closeRate, WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

const LATE = '2026-12-31T00:00:00.000Z';
const signed = { signedBy: 'cfo', signedAt: '2026-01-20T08:00:00.000Z' } as const;
const perPoint: SignedConversion = {
  ...signed,
  kind: 'result',
  criterion: 'C1',
  unit: 'points',
  perUnit: { low: 500, high: 1000 },
};
/** A minute of a designer is one euro, so that money shows what hours counted. */
const perHour: SignedConversion = {
  ...signed,
  kind: 'hours',
  band: 'Designers',
  hourly: { low: 60, high: 60 },
  cashShare: { low: 1, high: 1 },
};
const isolation: PilotMoney['isolation'] = {
  method: 'comparison-group',
  share: { low: 1, high: 1 },
  chosenAt: '2026-01-09T08:00:00.000Z',
};
const priced = (
  conversions: readonly SignedConversion[],
  changes: Partial<PilotSummary> = {},
): PilotSummary =>
  wonPilot({ money: { isolation, conversions }, costs: { license: 100 }, ...changes });

type Seen = Partial<Parameters<typeof returnOf>[1]>;
const benefitOf = (pilot: PilotSummary, seen: Seen = {}) => {
  const answer = returnOf(pilot, { workspace: WORKSPACE, until: LATE, ...seen });
  return answer?.ok ? answer.money.benefit : answer?.refusal.code;
};

describe('the return of a pilot', () => {
  it('is unknown before its start, its verdict and its outcome window', () => {
    const { started: _started, ...unstarted } = wonPilot().dates;
    const { judged: _judged, ...unjudged } = wonPilot().dates;
    const { outcomeWindow: _window, ...open } = priced([perPoint]);
    for (const pilot of [
      priced([perPoint], { dates: unstarted }),
      priced([perPoint], { dates: unjudged }),
      open,
    ])
      expect(benefitOf(pilot)).toBeUndefined();
    const verdict = '2026-02-15T08:00:00.000Z';
    expect(benefitOf(priced([perPoint]), { until: verdict })).toBeUndefined();
    const justAfter = '2026-02-15T08:00:00.001Z';
    expect(benefitOf(priced([perPoint]), { until: justAfter })).toEqual({ low: 1000, high: 9000 });
  });

  it('is told of what was signed and chosen, or refused with what is missing', () => {
    expect(benefitOf(wonPilot())).toBe('no_isolation');
    expect(benefitOf(priced([]))).toBe('no_conversion');
    expect(benefitOf(priced([{ ...perPoint, signedAt: LATE }]))).toBe('no_conversion');
    expect(benefitOf(priced([perPoint], { costs: {} }))).toBe('no_cost');
    const { costs: _costs, ...costless } = priced([perPoint]);
    expect(benefitOf(costless)).toBe('no_cost');
  });

  it('prices the effect of a criterion that came out with a range, and of no other', () => {
    expect(benefitOf(priced([perPoint]))).toEqual({ low: 1000, high: 9000 });
    const { interval: _interval, ...unsure } = closeRate;
    expect(benefitOf(priced([perPoint], { criteria: [unsure] }))).toBe('no_conversion');
    const second = { ...closeRate, id: 'C2', interval: ['0.01', '0.02'] as const };
    const both = [perPoint, { ...perPoint, criterion: 'C2' }];
    expect(benefitOf(priced(both, { criteria: [closeRate, second] }))).toEqual({
      low: 1500,
      high: 11_000,
    });
  });

  it('takes of two prices for one thing the one signed later, in whatever order they come', () => {
    const later = { signedAt: '2026-02-01T08:00:00.000Z' };
    const dearer = { ...perPoint, ...later, perUnit: { low: 2000, high: 2000 } };
    const cheaper = { ...perHour, ...later, band: 'Assistants', hourly: { low: 6, high: 6 } };
    for (const prices of [
      [perPoint, dearer],
      [dearer, perPoint],
    ])
      expect(benefitOf(priced(prices))).toEqual({ low: 4000, high: 18_000 });
    for (const prices of [
      [perHour, cheaper],
      [cheaper, perHour],
    ])
      expect(benefitOf(priced(prices))).toEqual({ low: 15, high: 15 });
  });

  it('counts every conservative hour but those that another pilot counts', () => {
    // 90 and 60 conservative minutes of two days.
    expect(benefitOf(priced([perHour]))).toEqual({ low: 150, high: 150 });
    expect(benefitOf(priced([perHour]), { overlapMinutes: 60 })).toEqual({ low: 90, high: 90 });
  });

  it('is of the days from the start to the end of the outcome window, in the zone of the workspace', () => {
    const daysOf = (timeZone: string) => {
      const answer = returnOf(priced([perPoint]), {
        workspace: { ...WORKSPACE, timeZone },
        until: LATE,
      });
      return answer?.ok ? answer.money.assumptions[0] : undefined;
    };
    expect(daysOf('UTC')).toContain('35 days');
    // Begun at 8 in the morning of January 12 in London: still the 11th in Honolulu.
    expect(daysOf('Pacific/Honolulu')).toContain('36 days');
  });

  it('names the days on which it was isolated and priced', () => {
    const answer = returnOf(priced([perPoint]), { workspace: WORKSPACE, until: LATE });
    const assumptions = answer?.ok ? answer.money.assumptions.join(' ') : '';
    expect(assumptions).toContain('chosen on January 9, 2026');
    expect(assumptions).toContain('signed by finance on January 20, 2026');
    expect(assumptions).toContain('“Close rate”');
  });

  it('is sustained while the latest 90-day check of every criterion checked holds', () => {
    const check = (
      on: string,
      stillMet: boolean,
      { pilot = 'P1', criterion = 'C1' } = {},
    ): Declared<'SustainedChecked'> => ({
      pilot,
      criterion,
      on,
      stillMet,
      at: `${on}T08:00:00.000Z`,
      by: 'lead',
    });
    const statusAfter = (...sustained: readonly Declared<'SustainedChecked'>[]) => {
      const workspace = { ...WORKSPACE, declarations: { ...NO_DECLARATIONS, sustained } };
      const answer = returnOf(priced([perPoint]), { workspace, until: '2026-09-01T00:00:00.000Z' });
      return answer?.ok ? answer.money.firstYear.status : undefined;
    };
    const held = check('2026-05-20', true);
    expect(statusAfter()).toBe('projection');
    expect(statusAfter(held)).toBe('sustained');
    expect(statusAfter(held, check('2026-08-20', false))).toBe('projection');
    expect(statusAfter(check('2026-05-20', false), check('2026-08-20', true))).toBe('sustained');
    expect(statusAfter(held, check('2026-05-20', false, { criterion: 'C2' }))).toBe('projection');
    expect(statusAfter(check('2026-05-20', true, { pilot: 'P2' }))).toBe('projection');
    expect(statusAfter(held, check('2026-08-20', false, { pilot: 'P2' }))).toBe('sustained');
    // Not yet known at the moment of looking.
    expect(statusAfter(held, check('2026-09-20', false))).toBe('sustained');
  });
});
