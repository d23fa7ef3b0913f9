import type { FreeText } from '../chain/free-text.ts';
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
    }
  | {
      readonly type: 'PersonChanged';
      readonly person: string;
      readonly roles: readonly Role[];
      readonly teams: readonly string[];
    }
  | DeclarationEvent
  | FinanceEvent;
