import { describe, expect, it } from 'vitest';
import type { PilotMoney } from '#domain/pilot/pilot-money.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { overlapsOf } from '#domain/savings/overlap.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import { NO_DECLARATIONS } from '#domain/workspace/declarations.ts';
import type { WorkspaceFacts } from '#domain/workspace/workspace-facts.ts';
import { WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

const money: PilotMoney = {
  isolation: {
    method: 'comparison-group',
    share: { low: 1, high: 1 },
    chosenAt: '2026-01-09T08:00:00.000Z',
  },
  conversions: [
    {
      kind: 'result',
      criterion: 'C1',
      unit: 'points',
      perUnit: { low: 500, high: 1000 },
      signedBy: 'cfo',
      signedAt: '2026-01-20T08:00:00.000Z',
    },
  ],
};
const priced = (changes: Partial<PilotSummary> = {}) =>
  wonPilot({ money, costs: { license: 400 }, ...changes });

const returns = (
  pilots: readonly PilotSummary[],
  workspace: WorkspaceFacts = WORKSPACE,
  asOf = '2026-03-31T12:00:00.000Z',
) => quarterScorecard(pilots, workspace, { fiscalYear: 2026, number: 1 }, asOf).returns;

describe('the returns of a quarter', () => {
  it('are a range of each judged pilot, and their sum', () => {
    // Between 2 and 9 points, at 500 to 1,000 each, over a cost of 400.
    expect(returns([priced(), priced({ id: 'P2' })])).toMatchObject({
      cases: [
        { pilot: 'P1', money: { benefit: { low: 1000, high: 9000 }, cost: 400 } },
        { pilot: 'P2', money: { roi: { low: 1.5, high: 21.5 } } },
      ],
      total: {
        benefit: { low: 2000, high: 18_000 },
        cost: 800,
        net: { low: 1200, high: 17_200 },
        roi: { low: 1.5, high: 21.5 },
      },
      without: [],
    });
  });

  it('are left out where no pilot has one, and name those that stand without money', () => {
    expect(returns([wonPilot()])).toBeUndefined();
    expect(returns([priced(), wonPilot({ id: 'P2', name: 'Quiz drafts' })])?.without).toEqual([
      {
        sentence:
          'Nothing was chosen before the start to tell the effect of the pilot from everything else, so there is no return on it: the result stands by itself.',
        count: 1,
        pilotNames: ['Quiz drafts'],
      },
    ]);
  });

  it('know no price that was signed after the moment of looking', () => {
    const late = {
      ...money,
      conversions: money.conversions.map(each => ({
        ...each,
        signedAt: '2026-04-20T08:00:00.000Z',
      })),
    };
    expect(returns([priced({ money: late })])).toBeUndefined();
  });

  it('take of two prices for the same thing the later one', () => {
    const [first] = money.conversions;
    if (first?.kind !== 'result') throw new Error('The fixture has one price.');
    const again = {
      ...first,
      perUnit: { low: 100, high: 100 },
      signedAt: '2026-02-01T08:00:00.000Z',
    };
    const both = priced({ money: { ...money, conversions: [again, first] } });
    expect(returns([both])?.total.benefit).toEqual({ low: 200, high: 900 });
  });

  it('turn hours into money without those that another pilot counts', () => {
    const conversions: PilotMoney['conversions'] = [
      {
        kind: 'hours',
        band: 'designers',
        hourly: { low: 60, high: 60 },
        cashShare: { low: 1, high: 1 },
        signedBy: 'cfo',
        signedAt: '2026-01-20T08:00:00.000Z',
      },
    ];
    const shared = { claims: { quiz: [1, 2, 60] } };
    const mine = priced({ ...shared, money: { ...money, conversions } });
    const larger = wonPilot({ id: 'P0', claims: { quiz: [1, 2, 90] } });
    // 150 conservative minutes were logged; 60 of them count in the other pilot.
    expect(returns([mine])?.total.benefit).toEqual({ low: 150, high: 150 });
    expect(overlapsOf([mine, larger]).get('P1')).toHaveLength(1);
    expect(returns([mine, larger])?.total.benefit).toEqual({ low: 90, high: 90 });
  });

  it('call the year sustained only while every 90-day check holds', () => {
    const check = (stillMet: boolean, on: string) => ({
      pilot: 'P1',
      criterion: 'C1',
      on,
      stillMet,
      at: `${on}T08:00:00.000Z`,
      by: 'lead',
    });
    const statusAfter = (...sustained: ReturnType<typeof check>[]) =>
      returns(
        [priced()],
        { ...WORKSPACE, declarations: { ...NO_DECLARATIONS, sustained } },
        '2026-09-30T12:00:00.000Z',
      )?.cases[0]?.money.firstYear.status;
    expect(statusAfter()).toBe('projection');
    expect(statusAfter(check(true, '2026-05-20'))).toBe('sustained');
    expect(statusAfter(check(true, '2026-05-20'), check(false, '2026-08-20'))).toBe('projection');
  });
});
