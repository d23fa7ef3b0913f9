import type { AppDeps } from '#application/deps.ts';
import { partNames, sentenceOf } from '#application/pilot/entry-sentences.ts';
import { type HourEntry, hourEntries } from '#application/pilot/hour-entries.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { type Records, readSummaries } from '#application/workspace/summaries.ts';
import { whoActed } from '#application/workspace/who-acted.ts';
import type { FigureEntriesView } from '#contracts/figures.ts';
import { hasHappened, isWithin } from '#domain/calendar/as-of.ts';
import { dayInWords, type Instant } from '#domain/calendar/calendar.ts';
import { mondayOf } from '#domain/calendar/week.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { governingCharter, type Pilot } from '#domain/pilot/state.ts';
import { overlapsOf } from '#domain/savings/overlap.ts';
import { type Figure, partsOf } from '#domain/scorecard/figures.ts';
import { isDayIn, type PeriodView } from '#domain/scorecard/quarter-view.ts';
import type { People } from '#identity/people.ts';
import type { Standing } from '#identity/policy.ts';
import { headOf, periodOf, type Unfolded } from './unfold-figure.ts';

type Row = FigureEntriesView['entries'][number];
type Found = Omit<Row, 'who'> & { readonly actor: string };

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
  deps: { readonly people: Pick<People, 'names'> },
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
  const withName = ({ actor, ...row }: Found): Row => ({ ...row, who: who(actor) });
  const [part] = partsOf(asked.figure, [summary], view, overlaps);
  return {
    ...headOf(workspace, asked, view),
    simulated: pilot.simulated,
    pilot: { id: pilotId, name: summary.name },
    ...(part ? { part: part.text } : {}),
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

function entriesBehind(
  figure: Figure,
  entries: readonly Entry[],
  pilot: Pilot,
  view: PeriodView,
): Found[] {
  if (figure === 'hours') return hourRows(entries, pilot, view);
  const names = partNames(entries.flatMap(each => each.payload.events as readonly PilotEvent[]));
  return rowsOf(entries, names, (event, at) => BEHIND[figure](event, at, view));
}

/** What was agreed before it was measured: the signatures that a figure's pilot rests on. */
const signaturesIn = (entries: readonly Entry[], view: PeriodView): Found[] =>
  rowsOf(
    entries,
    partNames(entries.flatMap(each => each.payload.events as readonly PilotEvent[])),
    ({ type }, at) => type === 'CharterSigned' && hasHappened(at, view),
  );

const rowsOf = (
  entries: readonly Entry[],
  names: ReturnType<typeof partNames>,
  isWanted: (event: PilotEvent, at: string) => boolean,
): Found[] =>
  entries.flatMap(({ header: { seq, at, actor, hash }, payload }) =>
    (payload.events as readonly PilotEvent[])
      .filter(event => isWanted(event, at))
      .map(event => ({ seq, at, actor, hash, text: sentenceOf(event, names), counted: true })),
  );

type IsBehind = (event: PilotEvent, at: string, view: PeriodView) => boolean;

/** Which events stand behind each figure. */
const BEHIND: Readonly<Record<Exclude<Figure, 'hours'>, IsBehind>> = {
  pilots: ({ type }, at, { span }) =>
    (type === 'PilotStarted' || type === 'VerdictReached' || type === 'PilotStopped') &&
    isWithin(at, span),
  tests: ({ type }, at, { span }) => type === 'VerdictReached' && isWithin(at, span),
  reinvested: (event, _at, view) => event.type === 'HoursReinvested' && isDayIn(event.on, view),
  answers: (event, _at, { weeks }) =>
    event.type === 'WeekAnswered'
      ? weeks.includes(event.weekOf)
      : event.type === 'TimeLogged' && weeks.includes(mondayOf(event.workDate)),
  cost: (event, _at, view) => event.type === 'CostRecorded' && isDayIn(event.on, view),
  money: ({ type }, at, view) =>
    (type === 'IsolationChosen' ||
      type === 'ConversionProposed' ||
      type === 'ConversionSigned' ||
      type === 'CostRecorded' ||
      type === 'VerdictReached') &&
    hasHappened(at, view),
  skeptics: ({ type }, at, view) =>
    (type === 'CharterProposed' ||
      type === 'CharterSigned' ||
      type === 'SignatureDeclined' ||
      type === 'VerdictAnswered') &&
    hasHappened(at, view),
};

/** Logs of work done in the period; one that was put right later stands beside what took its place. */
function hourRows(entries: readonly Entry[], pilot: Pilot, view: PeriodView): Found[] {
  const names = partNames(entries.flatMap(each => each.payload.events as readonly PilotEvent[]));
  const hashes = new Map(entries.map(({ header: { seq, hash } }) => [seq, hash]));
  return hourEntries(entries, governingCharter(pilot)?.tasks ?? [])
    .filter(({ log }) => isDayIn(log.workDate, view))
    .map(({ seq, at, contributor, log, rawMinutes, conservativeMinutes, ...correction }) => {
      const note = noteOf(correction);
      return {
        seq,
        at,
        actor: contributor,
        hash: hashes.get(seq) ?? '',
        text: sentenceOf({ type: 'TimeLogged', contributor, ...log }, names),
        minutes: { raw: rawMinutes, conservative: conservativeMinutes },
        counted: correction.replacedBy === undefined,
        ...(note === undefined ? {} : { note }),
      };
    });
}

function noteOf({
  replacedBy,
  replaces,
}: Pick<HourEntry, 'replacedBy' | 'replaces'>): string | undefined {
  if (replacedBy !== undefined) return `Put right by entry ${replacedBy}; not counted.`;
  return replaces === undefined ? undefined : `Puts entry ${replaces} right.`;
}
