import type { PlainDate } from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { Decimal } from '../numbers/decimal.ts';

export const COST_KINDS = ['license', 'build', 'training', 'review', 'rework', 'other'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** Hours of a role band, with the band's name and upper rate as they were then. */
export type Effort = {
  readonly hours: Decimal;
  readonly band: string;
  readonly bandName: FreeText;
  readonly hourly: Decimal;
};

/** Puts something that was recorded right, or withdraws it where nothing takes its place (rule V8). */
export type Correction<Recorded> = {
  /** Sequence number of the entry that is superseded. */
  readonly supersedes: number;
  readonly now?: Recorded;
  readonly reason: FreeText;
};

/** Money that was spent, in the workspace's currency, for a day. */
export type Cost = {
  readonly kind: CostKind;
  readonly amount: Decimal;
  readonly on: PlainDate;
  /** People's time behind the amount, at the upper end of a band's loaded rate (rule M2). */
  readonly effort?: Effort;
};

/** What a cost is corrected to: an amount of money, or hours of the band that it was recorded for. */
export type CostAsked = Pick<Cost, 'kind' | 'on'> &
  ({ readonly amount: Decimal } | { readonly hours: Decimal });

/** What reclaimed hours were put into (rule T5). */
export type Reinvestment = {
  readonly hours: Decimal;
  readonly into: FreeText;
  readonly on: PlainDate;
};

/** What happens when money is spent, or reclaimed hours are put to use. */
export type SpentEvent =
  | ({ readonly type: 'CostRecorded' } & Cost)
  | ({ readonly type: 'CostCorrected' } & Correction<Cost>)
  | ({ readonly type: 'HoursReinvested' } & Reinvestment)
  | ({ readonly type: 'ReinvestmentCorrected' } & Correction<Reinvestment>);
