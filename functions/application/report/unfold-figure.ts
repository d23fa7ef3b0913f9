import type { AppDeps } from '#application/deps.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import { type Records, readSummaries } from '#application/workspace/summaries.ts';
import type { FigureView } from '#contracts/figures.ts';
import { type Instant, type Quarter, quarterName } from '#domain/calendar/calendar.ts';
import { overlapsOf } from '#domain/savings/overlap.ts';
import { type Figure, partsOf } from '#domain/scorecard/figures.ts';
import { type PeriodView, viewQuarter, viewYear } from '#domain/scorecard/quarter-view.ts';
import { factsOf } from './reports.ts';

export type Unfolded = {
  readonly quarter: Quarter;
  readonly figure: Figure;
  /** The fiscal year up to the quarter's end, for what a goal is made of. */
  readonly year: boolean;
};

/** First click: the pilots that a figure is made of, from summaries alone. */
export async function unfoldFigure(
  deps: Pick<AppDeps, 'readModels' | 'clock'>,
  workspaceId: string,
  asked: Unfolded,
): Promise<FigureView> {
  const records = await readSummaries(deps, workspaceId);
  return figureOf(records, asked, new Date(deps.clock.now()).toISOString());
}

/** The same from records of any moment, as they show it at that moment. */
export function figureOf(
  { workspace, pilots }: Pick<Records, 'workspace' | 'pilots'>,
  asked: Unfolded,
  asOf: Instant,
): FigureView {
  const view = periodOf(workspace, asked, asOf);
  return {
    ...headOf(workspace, asked, view),
    simulated: pilots.some(pilot => pilot.simulated),
    parts: partsOf(asked.figure, pilots, view, overlapsOf(pilots)),
  };
}

export function periodOf(
  workspace: WorkspaceSummary,
  { quarter, year }: Unfolded,
  asOf: Instant,
): PeriodView {
  const view = viewQuarter(factsOf(workspace), quarter, asOf);
  return year ? viewYear(view, quarter.fiscalYear) : view;
}

export const headOf = (
  { name, demo, timeZone }: WorkspaceSummary,
  { quarter, figure, year }: Unfolded,
  { first, lastSeen }: PeriodView,
) => ({
  workspace: name,
  timeZone,
  demo,
  quarter: quarterName(quarter),
  figure,
  year,
  first,
  last: lastSeen < first ? first : lastSeen,
});
