import type { DeclarationsView } from '#contracts/declarations.ts';
import { addDays } from '../../format/dates.ts';
import type { Filled } from './filled-form.ts';
import type { Area, FormType } from './forms.ts';
import { POLICY_DRAFTS } from './policy-drafts.ts';

type Known = {
  /** The day in the workspace's zone. */
  readonly today: string;
  readonly safeguards: DeclarationsView['safeguards'];
};

/** Half a year: for so long a review keeps a safeguard alive (gate S3.7). */
const A_REVIEW_LASTS_DAYS = 182;
const A_POLICY_LASTS_DAYS = 365;

/** When the next review is due, unless the policy ends before. */
export const nextReview = (today: string, expires?: string): string => {
  const due = addDays(today, A_REVIEW_LASTS_DAYS);
  return expires !== undefined && expires < due ? expires : due;
};

/**
 * What stands in a form's fields until somebody writes something else. A policy begins as that which it renews, or as
 * a draft.
 */
export function suggested(type: FormType, filled: Filled, { today, safeguards }: Known): Filled {
  if (type !== 'EthicsPolicySet') return {};
  const area = filled['area'];
  const dates = { reviewBy: nextReview(today), expires: addDays(today, A_POLICY_LASTS_DAYS) };
  if (typeof area !== 'string' || area === '') return dates;
  const policy = safeguards.find(each => each.area === area)?.policy;
  return policy
    ? {
        ...dates,
        policy: policy.words,
        owner: policy.owner.id,
        partner: policy.partner.id,
        ...(policy.link === undefined ? {} : { link: policy.link }),
      }
    : { ...dates, policy: POLICY_DRAFTS[area as Area] };
}
