import type { Instant } from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { Declarations } from './declarations.ts';
import type { Directory } from './directory.ts';
import type { TeamKind } from './events.ts';
import type { Finance } from './finance.ts';
import type { Role } from './roles.ts';

export type Member = { readonly roles: readonly Role[]; readonly teams: readonly string[] };

export type Team = { readonly id: string; readonly name: FreeText; readonly kind: TeamKind };

/** The order to erase a person, and when it was carried out. */
export type Erasure = {
  readonly person: string;
  readonly orderedAt: Instant;
  readonly orderedBy: string;
  readonly doneAt?: Instant;
};

/** A workspace as it stands: the fold of its entries. */
export type Workspace = {
  readonly name: FreeText;
  readonly timeZone: string;
  readonly fiscalYearStart: number;
  readonly currency: string;
  readonly demo: boolean;
  readonly foundedAt: Instant;
  readonly teams: readonly Team[];
  readonly people: Readonly<Record<string, Member>>;
  /** Person ids of those who were taken out. */
  readonly former: readonly string[];
  readonly erasures: readonly Erasure[];
  /** Months after its end for which the rows of a pilot are kept; 0: for good. */
  readonly keepRowsMonths: number;
  readonly declarations: Declarations;
  readonly finance: Finance;
};

export const directoryOf = (workspace: Pick<Workspace, 'people'>): Directory => ({
  teamsOf: Object.fromEntries(
    Object.entries(workspace.people).map(([person, { teams }]) => [person, teams]),
  ),
});
