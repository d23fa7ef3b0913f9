import type { FreeText } from '../chain/free-text.ts';
import type { WordsErased } from '../chain/words-erased.ts';
import type { DeclarationEvent } from './declarations.ts';
import type { FinanceEvent } from './finance.ts';
import type { Role } from './roles.ts';

export const TEAM_KINDS = ['learning', 'business'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** Everything that can happen to a workspace. Names and addresses of people are not in it, only their ids. */
export type WorkspaceEvent =
  | {
      readonly type: 'WorkspaceFounded';
      readonly name: FreeText;
      /** IANA name; "today" and quarters come from it. */
      readonly timeZone: string;
      /** Month (1–12) whose first day starts the fiscal year. */
      readonly fiscalYearStart: number;
      /** ISO 4217. */
      readonly currency: string;
      /** Made up for trying the product out; said on every page. */
      readonly demo: boolean;
    }
  | {
      readonly type: 'TeamAdded';
      readonly team: string;
      readonly name: FreeText;
      readonly kind: TeamKind;
    }
  | {
      readonly type: 'PersonAdded';
      readonly person: string;
      readonly roles: readonly Role[];
      readonly teams: readonly string[];
      /** They are told by mail, and how to sign in (rule E2). */
      readonly welcome?: true;
    }
  | {
      readonly type: 'PersonChanged';
      readonly person: string;
      readonly roles: readonly Role[];
      readonly teams: readonly string[];
    }
  /** Out of the workspace; what they did stays. */
  | { readonly type: 'PersonRemoved'; readonly person: string }
  | { readonly type: 'TeamRenamed'; readonly team: string; readonly name: FreeText }
  | ({ readonly type: 'SettingsChanged' } & SettingsChange)
  /** A person's words and data are to be erased; the privacy function does it, and says when it has (rule L8). */
  | { readonly type: 'ErasureOrdered'; readonly person: string }
  | WordsErased
  | { readonly type: 'PersonErased'; readonly person: string }
  | DeclarationEvent
  | FinanceEvent;

/** Settings that were given a new value; the others stay as they were. */
export type SettingsChange = {
  readonly name?: FreeText;
  readonly timeZone?: string;
  readonly fiscalYearStart?: number;
  readonly currency?: string;
  /** Months after its end for which the rows of a pilot are kept; 0: for good. */
  readonly keepRowsMonths?: number;
};
