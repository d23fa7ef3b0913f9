import type { Instant } from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { Decimal } from '../numbers/decimal.ts';

/** From low to high, as it stands in the ledger. */
export type DecimalRange = { readonly low: Decimal; readonly high: Decimal };

export const ISOLATIONS = ['comparison-group', 'trend-line', 'named-estimate'] as const;
export type IsolationMethod = (typeof ISOLATIONS)[number];

/** What is turned into money: hours at the loaded rate of a band, or one unit of a criterion's effect (rule M3). */
export type ConversionTerms =
  | {
      readonly kind: 'hours';
      /** Id of the rate band, with its name and its rate as they were then. */
      readonly band: string;
      readonly bandName: FreeText;
      readonly hourly: DecimalRange;
      /** Share of the hours that becomes cash, such as overtime that is not paid; 0 to 1. */
      readonly cashShare: DecimalRange;
    }
  | {
      readonly kind: 'result';
      readonly criterion: string;
      /** What one unit is: `points`, `%`, `days`. */
      readonly unit: string;
      readonly perUnit: DecimalRange;
    };

/** Terms as they are asked for: the band's name and rate, and the unit of an effect, are looked up. */
export type ProposedTerms =
  | { readonly kind: 'hours'; readonly band: string; readonly cashShare: DecimalRange }
  | { readonly kind: 'result'; readonly criterion: string; readonly perUnit: DecimalRange };

/** What happens to a pilot's money beside its costs. */
export type MoneyEvent =
  | {
      readonly type: 'IsolationChosen';
      readonly method: IsolationMethod;
      /** Share of the effect that is taken to be the pilot's, 0 to 1. */
      readonly share: DecimalRange;
      /** Who estimates it, and how sure they are, 0 to 1: for a named estimate. */
      readonly estimatedBy?: string;
      readonly confidence?: Decimal;
      readonly why: FreeText;
    }
  | {
      readonly type: 'ConversionProposed';
      /** `V1`, `V2`… */
      readonly conversion: string;
      readonly terms: ConversionTerms;
      /** Where the price comes from, for whoever signs it. */
      readonly basis: FreeText;
      /** Who is asked to sign for finance. */
      readonly signer: string;
    }
  | { readonly type: 'ConversionSigned'; readonly conversion: string; readonly signer: string };

export type Isolation = Omit<Extract<MoneyEvent, { type: 'IsolationChosen' }>, 'type'> & {
  readonly at: Instant;
};

export type Conversion = Omit<Extract<MoneyEvent, { type: 'ConversionProposed' }>, 'type'> & {
  readonly proposedAt: Instant;
  /** Absent until finance has signed; without it nothing becomes money. */
  readonly signedAt?: Instant;
};
