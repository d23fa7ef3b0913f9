import { describe, expect, it } from 'vitest';
import { sealText } from '#domain/chain/free-text.ts';
import type { Declared, EthicsArea } from '#domain/workspace/declarations.ts';
import { safeguardsOn } from '#domain/workspace/safeguards.ts';

const policy = (
  area: EthicsArea,
  day: string,
  reviewBy: string,
  expires: string,
): Declared<'EthicsPolicySet'> => ({
  area,
  policy: sealText('Be fair.', 'salt'),
  owner: 'ada',
  partner: 'ben',
  reviewBy,
  expires,
  at: `${day}T09:00:00.000Z`,
  by: 'ada',
});
const review = (
  area: EthicsArea,
  day: string,
  nextReviewBy: string,
): Declared<'EthicsAreaReviewed'> => ({
  area,
  reviewer: 'ben',
  nextReviewBy,
  at: `${day}T09:00:00.000Z`,
  by: 'ben',
});

const POLICY = policy('transparency', '2026-01-10', '2026-06-30', '2026-12-31');
const stateOf = (
  day: string,
  policies: readonly Declared<'EthicsPolicySet'>[],
  reviews: readonly Declared<'EthicsAreaReviewed'>[] = [],
) =>
  safeguardsOn({ policies, reviews }, `${day}T12:00:00.000Z`, 'UTC').find(
    ({ area }) => area === 'transparency',
  );

describe('an ethics safeguard', () => {
  it('is missing until it has a policy, each of the four', () => {
    expect(safeguardsOn({ policies: [], reviews: [] }, '2026-01-01T00:00:00.000Z', 'UTC')).toEqual([
      { area: 'learner-data', state: 'missing' },
      { area: 'transparency', state: 'missing' },
      { area: 'bias-mitigation', state: 'missing' },
      { area: 'human-oversight', state: 'missing' },
    ]);
  });

  it('is in force up to the last day of its review, and due from the day after', () => {
    expect(stateOf('2026-06-30', [POLICY])).toMatchObject({ state: 'in-force', due: '2026-06-30' });
    expect(stateOf('2026-07-01', [POLICY])).toMatchObject({ state: 'review-due' });
  });

  it('is in force again once reviewed, up to the day that the review named', () => {
    const reviewed = [review('transparency', '2026-07-01', '2026-12-30')];
    expect(stateOf('2026-07-02', [POLICY], reviewed)).toMatchObject({
      state: 'in-force',
      due: '2026-12-30',
      reviewed: { by: 'ben' },
    });
  });

  it('has expired after its last day, reviewed or not', () => {
    const reviewed = [review('transparency', '2026-12-01', '2027-06-01')];
    expect(stateOf('2026-12-31', [POLICY], reviewed)?.state).toBe('in-force');
    expect(stateOf('2027-01-01', [POLICY], reviewed)?.state).toBe('expired');
  });

  it('begins its reviews anew with a new policy, and takes no review of another area', () => {
    const renewed = policy('transparency', '2026-08-01', '2027-01-31', '2027-07-31');
    const reviews = [
      review('transparency', '2026-07-01', '2026-07-15'),
      review('learner-data', '2026-08-02', '2026-08-03'),
    ];
    const safeguard = stateOf('2026-08-10', [POLICY, renewed], reviews);
    expect(safeguard).toMatchObject({ state: 'in-force', due: '2027-01-31' });
    expect(safeguard).not.toHaveProperty('reviewed');
  });

  it('is judged by the date in the workspace’s zone', () => {
    const at = '2026-06-30T22:30:00.000Z';
    const [, here] = safeguardsOn({ policies: [POLICY], reviews: [] }, at, 'Europe/Berlin');
    expect(here?.state).toBe('review-due');
  });
});
