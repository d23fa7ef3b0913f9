import type { AppDeps } from '#application/deps.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import type { ReadsRows } from '#application/pilot/result-series.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { type Records, readSummaries } from '#application/workspace/summaries.ts';
import { whoActed } from '#application/workspace/who-acted.ts';
import type { FigureEntriesView } from '#contracts/figures.ts';
import { dayInWords, type Instant } from '#domain/calendar/calendar.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { readText } from '#domain/chain/free-text.ts';
import { isToldByDay } from '#domain/pilot/observations.ts';
import { governingCharter, type Pilot } from '#domain/pilot/state.ts';
import { overlapsOf } from '#domain/savings/overlap.ts';
import { partsOf } from '#domain/scorecard/figures.ts';
import { isDayIn } from '#domain/scorecard/quarter-view.ts';
import type { People } from '#identity/people.ts';
import type { Standing } from '#identity/policy.ts';
import { entriesBehind, signaturesIn } from './entries-behind.ts';
import type { EntryBehind } from './summed-entries.ts';
import { headOf, periodOf, type Unfolded } from './unfold-figure.ts';

/** What the second click reads: everybody's summaries, and one pilot whole. */
export type Behind = Pick<Records, 'workspace' | 'pilots'> & {
  readonly pilot: Pilot | undefined;
  readonly entries: readonly Entry[];
  readonly asOf: Instant;
};

/** Second click: the entries of one pilot that a figure is made of; `undefined` where there is no such pilot. */
export async function unfoldEntries(
  deps: AppDeps,
  reader: { readonly workspace: string; readonly standing: Standing },
  pilotId: string,
  asked: Unfolded,
): Promise<FigureEntriesView | undefined> {
  const [records, pilot, entries] = await Promise.all([
    readSummaries(deps, reader.workspace),
    loadPilot(deps, reader.workspace, pilotId),
    deps.ledger.read(pilotKey(reader.workspace, pilotId)),
  ]);
  const asOf = new Date(deps.clock.now()).toISOString();
  return entriesOf(deps, { ...records, pilot, entries, asOf }, reader.standing, pilotId, asked);
}

/** The same from records of any moment, as they show it at that moment. */
export async function entriesOf(
  deps: { readonly people: Pick<People, 'names'> } & ReadsRows,
  { workspace, pilots, pilot, entries, asOf }: Behind,
  standing: Standing,
  pilotId: string,
  asked: Unfolded,
): Promise<FigureEntriesView | undefined> {
  const summary = pilots.find(each => each.id === pilotId);
  if (!summary || !pilot) return undefined;
  const view = periodOf(workspace, asked, asOf);
  const overlaps = overlapsOf(pilots);
  const found = entriesBehind(asked.figure, entries, pilot, view);
  const signed = asked.figure === 'skeptics' ? [] : signaturesIn(entries, view);
  const who = await whoActed(
    deps,
    pilot,
    { workspace: workspace.id, standing },
    [...found, ...signed].map(each => each.actor),
  );
  const nameOf = (id: string) => pilots.find(each => each.id === id)?.name ?? 'another pilot';
  const withName = ({ actor, ...row }: EntryBehind) => ({ ...row, who: who(actor) });
  const [part] = partsOf(asked.figure, [summary], view, overlaps);
  return {
    ...headOf(workspace, asked, view),
    simulated: pilot.simulated,
    pilot: { id: pilotId, name: summary.name },
    ...(part ? { part: part.text } : {}),
    ...(asked.figure === 'tests' && isToldByDay(pilot)
      ? { results: await resultsOf(deps, workspace, pilot) }
      : {}),
    entries: found.map(withName),
    signatures: signed.map(withName),
    overlaps:
      asked.figure === 'hours'
        ? (overlaps.get(pilotId) ?? [])
            .filter(({ day }) => isDayIn(day, view))
            .map(
              ({ day, raw, countedIn }) =>
                `${Math.round(raw)} minutes of ${dayInWords(day)} count in “${nameOf(countedIn)}”, where the same person logged the same work.`,
            )
        : [],
  };
}

/** What was recorded for each criterion over time, by the criterion's name. */
async function resultsOf(
  deps: ReadsRows,
  workspace: Behind['workspace'],
  pilot: Pilot,
): Promise<FigureEntriesView['results'] & {}> {
  const { viewResults } = await import('#application/pilot/result-series.ts');
  const { criteria } = await viewResults(deps, workspace, pilot);
  return (governingCharter(pilot)?.criteria ?? []).flatMap(({ id, metric, kind }) => {
    const series = criteria.find(each => each.criterion === id);
    const isShare = kind === 'proportion';
    return series ? [{ name: readText(metric.name), unit: metric.unit, isShare, series }] : [];
  });
}
