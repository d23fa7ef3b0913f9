import type { Declarations } from './declarations.ts';
import type { TeamKind } from './events.ts';
import type { Finance } from './finance.ts';

/** What a report needs of a workspace, as plain data. */
export type WorkspaceFacts = {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Month (1–12) whose first day starts the fiscal year. */
  readonly fiscalYearStart: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly demo: boolean;
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: TeamKind;
  }[];
  /** Team ids by person id. */
  readonly teamsOf: Readonly<Record<string, readonly string[]>>;
  /** Absent where nothing was declared. */
  readonly declarations?: Declarations;
  /** Absent where no rate and no plan was set. */
  readonly finance?: Finance;
};
