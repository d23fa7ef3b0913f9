import { dateIn, type Instant, type PlainDate } from '../calendar/calendar.ts';
import { type Declarations, type Declared, ETHICS_AREAS, type EthicsArea } from './declarations.ts';

/** How a safeguard stands on a day: without a policy, past its end, past its review, or in order. */
export const SAFEGUARD_STATES = ['missing', 'expired', 'review-due', 'in-force'] as const;
export type SafeguardState = (typeof SAFEGUARD_STATES)[number];

/** One of the four areas, by its latest policy and the latest review of that. */
export type Safeguard = {
  readonly area: EthicsArea;
  readonly state: SafeguardState;
  readonly policy?: Declared<'EthicsPolicySet'>;
  readonly reviewed?: { readonly by: string; readonly at: Instant };
  /** The day by which the next review is due. */
  readonly due?: PlainDate;
};

/** The four ethics safeguards as they stand on a day (gates S2.7 and S3.7). A new policy begins its reviews anew. */
export const safeguardsOn = (
  { policies, reviews }: Pick<Declarations, 'policies' | 'reviews'>,
  now: Instant,
  timeZone: string,
): Safeguard[] =>
  ETHICS_AREAS.map(area => {
    const policy = policies.findLast(each => each.area === area);
    if (!policy) return { area, state: 'missing' };
    const review = reviews.findLast(each => each.area === area && each.at >= policy.at);
    const due = review?.nextReviewBy ?? policy.reviewBy;
    return {
      area,
      state: stateOn(dateIn(timeZone, now), policy.expires, due),
      policy,
      due,
      ...(review ? { reviewed: { by: review.reviewer, at: review.at } } : {}),
    };
  });

function stateOn(today: PlainDate, expires: PlainDate, due: PlainDate): SafeguardState {
  if (expires < today) return 'expired';
  return due < today ? 'review-due' : 'in-force';
}
