import { type Caller, orderedBy } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { factsOf } from '#application/report/reports.ts';
import { execute } from '#application/stream/append.ts';
import { type Asked, seal } from '#application/stream/sealing.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import type { FinanceView } from '#contracts/money.ts';
import { dateIn, quarterOf } from '#domain/calendar/calendar.ts';
import { readText } from '#domain/chain/free-text.ts';
import { overlapsOf } from '#domain/savings/overlap.ts';
import { goalsOf } from '#domain/scorecard/goals.ts';
import { viewQuarter } from '#domain/scorecard/quarter-view.ts';
import type { FinanceEvent } from '#domain/workspace/finance.ts';
import { mayInRole } from '#identity/policy.ts';
import { readSummaries } from './summaries.ts';
import type { WorkspaceResult } from './workspace-commands.ts';

/** Sets a rate or plans a goal; `isNew` for a band that gets its id now. */
export const setFinance = (
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  event: Asked<FinanceEvent>,
  isNew: boolean,
): Promise<WorkspaceResult> =>
  execute(deps, workspaceStream, workspaceKey(caller.workspace), {
    ...orderedBy(caller, commandId),
    asked: { type: 'set-finance', event },
    command: {
      type: 'set-finance',
      event: seal<FinanceEvent>(event, deps.random.salt),
      isNew,
    },
  });

/** Rates, and the year's goals as they stand today. */
export async function showFinance(deps: AppDeps, caller: Caller): Promise<FinanceView> {
  const { workspace, pilots } = await readSummaries(deps, caller.workspace);
  const { timeZone, fiscalYearStart, currency, finance } = workspace;
  const now = new Date(deps.clock.now()).toISOString();
  const quarter = quarterOf(dateIn(timeZone, now), fiscalYearStart);
  const view = viewQuarter(factsOf(workspace), quarter, now);
  return {
    currency,
    fiscalYear: quarter.fiscalYear,
    bands: (finance?.bands ?? []).map(({ band, name, hourly }) => ({
      band,
      name: readText(name),
      hourly,
    })),
    goals: goalsOf(pilots, view, overlapsOf(pilots)),
    may: mayInRole('manage-finance', caller.standing),
  };
}
