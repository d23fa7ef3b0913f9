import { describe, expect, it } from 'vitest';
import {
  decideFinance,
  evolveFinance,
  type FinanceEvent,
  NO_FINANCE,
} from '#domain/workspace/finance.ts';
import { words } from '../pilot/story.ts';

const at = '2026-01-05T09:00:00.000Z';
const band = {
  type: 'RateBandSet',
  band: 'B1',
  name: words('Learning designers'),
  hourly: { low: '40', high: '50' },
} as const;
const goal = { type: 'GoalPlanned', metric: 'spent', fiscalYear: 2026, plan: '400' } as const;

const codeOf = (event: FinanceEvent, isNew = true, finance = NO_FINANCE) =>
  decideFinance(finance, event, { fiscalYear: 2026, isNew })?.code;

describe('a rate', () => {
  it('goes from a lower to a higher figure above zero', () => {
    expect(codeOf(band)).toBeUndefined();
    expect(codeOf({ ...band, hourly: { low: '50', high: '40' } })).toBe('rate_impossible');
    expect(codeOf({ ...band, hourly: { low: '0', high: '40' } })).toBe('rate_impossible');
    expect(codeOf({ ...band, hourly: { low: '40', high: '40' } })).toBeUndefined();
  });

  it('is changed only where its band is there, and then takes the place of the old one', () => {
    expect(codeOf(band, false)).toBe('band_unknown');
    const finance = evolveFinance(NO_FINANCE, band, { at });
    expect(codeOf({ ...band, band: 'B2' }, false, finance)).toBe('band_unknown');
    const dearer = { ...band, hourly: { low: '45', high: '55' } };
    expect(codeOf(dearer, false, finance)).toBeUndefined();
    expect(evolveFinance(finance, dearer, { at }).bands).toEqual([
      { band: 'B1', name: band.name, hourly: dearer.hourly },
    ]);
    const second = { ...band, band: 'B2' };
    expect(evolveFinance(finance, second, { at }).bands.map(each => each.band)).toEqual([
      'B1',
      'B2',
    ]);
  });
});

describe('a goal', () => {
  it('is of the year that runs, the one before or the next', () => {
    expect(
      [2024, 2025, 2026, 2027, 2028].map(fiscalYear => codeOf({ ...goal, fiscalYear })),
    ).toEqual(['year_out_of_reach', undefined, undefined, undefined, 'year_out_of_reach']);
  });

  it('keeps every plan with its moment, so that a report of any day has its own', () => {
    const first = evolveFinance(NO_FINANCE, goal, { at });
    const later = evolveFinance(
      first,
      { ...goal, plan: '500' },
      { at: '2026-02-05T09:00:00.000Z' },
    );
    expect(later.goals.map(({ plan, at: when }) => [plan, when])).toEqual([
      ['400', at],
      ['500', '2026-02-05T09:00:00.000Z'],
    ]);
  });
});
