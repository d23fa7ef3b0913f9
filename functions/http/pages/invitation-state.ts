import { CODED_STEPS, type CodedStep } from '#application/invited/invited-person.ts';
import type { FormState } from '#web/reader/form.tsx';

/** Forms that stand closed until the reader opens them. */
export const CHOICES = [
  'change',
  'condition',
  'decline',
  'delegate',
  'dispute-verdict',
  'refuse-conclusion',
  'return',
] as const;
export type Choice = (typeof CHOICES)[number];

/** What `?done=` can say has just happened. */
export const DONE = ['answer', 'change', 'accept', 'return', ...CODED_STEPS] as const;
export type Done = (typeof DONE)[number];

/** Where the reader is: which step waits for its code, which form stands open, and what came back with it. */
export type InvitationState = FormState & {
  readonly step?: CodedStep | undefined;
  readonly choice?: Choice | undefined;
  readonly done?: Done | undefined;
};
