import { type PartNames, partNames, sentenceOf } from '#application/pilot/entry-sentences.ts';
import { hasHappened, isWithin } from '#domain/calendar/as-of.ts';
import type { Instant, PlainDate } from '#domain/calendar/calendar.ts';
import { mondayOf } from '#domain/calendar/week.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import type { Figure } from '#domain/scorecard/figures.ts';
import { isDayIn, type PeriodView } from '#domain/scorecard/quarter-view.ts';
import {
  type EntryBehind,
  hourRows,
  keptRows,
  type Line,
  type Reading,
  rowOf,
} from './summed-entries.ts';

/** The entries of a pilot that a figure of a period is made of; what was put right stands beside what took its place. */
export function entriesBehind(
  figure: Figure,
  entries: readonly Entry[],
  pilot: Pilot,
  view: PeriodView,
): EntryBehind[] {
  const names = namesIn(entries, view);
  const lines = linesOf(entries, names);
  const reading = { entries, lines, names, pilot };
  const isInPeriod = (day: PlainDate): boolean => isDayIn(day, view);
  switch (figure) {
    case 'hours':
      return hourRows(reading, isInPeriod);
    case 'cost':
      return keptRows(lines, pilot.costs, isInPeriod);
    case 'reinvested':
      return keptRows(lines, pilot.reinvested, isInPeriod);
    case 'money':
      return returnRows(reading, view);
    default:
      return rowsOf(lines, ({ event, at }) => BEHIND[figure](event, at, view));
  }
}

/** What was agreed before it was measured: the signatures that a figure's pilot rests on. */
export const signaturesIn = (entries: readonly Entry[], view: PeriodView): EntryBehind[] =>
  rowsOf(
    linesOf(entries, namesIn(entries, view)),
    ({ event, at }) => event.type === 'CharterSigned' && hasHappened(at, view),
  );

const eventsIn = ({ payload }: Entry): readonly PilotEvent[] =>
  payload.events as readonly PilotEvent[];

const namesIn = (entries: readonly Entry[], { workspace }: PeriodView): PartNames =>
  partNames(entries.flatMap(eventsIn), workspace.currency);

const linesOf = (entries: readonly Entry[], names: PartNames): Line[] =>
  entries.flatMap(entry => {
    const { seq, at, actor, hash } = entry.header;
    return eventsIn(entry).map(event => {
      const text = sentenceOf(event, names);
      return { seq, at, actor, hash, event, text };
    });
  });

const rowsOf = (lines: readonly Line[], isWanted: (line: Line) => boolean): EntryBehind[] =>
  lines.filter(isWanted).map(rowOf);

type IsBehind = (event: PilotEvent, at: Instant, view: PeriodView) => boolean;

/** Which events stand behind the figures that are no sums. */
const BEHIND: Readonly<
  Record<Exclude<Figure, 'hours' | 'cost' | 'reinvested' | 'money'>, IsBehind>
> = {
  pilots: ({ type }, at, { span }) =>
    (type === 'PilotStarted' || type === 'VerdictReached' || type === 'PilotStopped') &&
    isWithin(at, span),
  tests: ({ type }, at, { span }) => type === 'VerdictReached' && isWithin(at, span),
  answers: (event, _at, { weeks }) => weeks.includes(weekAnswered(event) ?? ''),
  skeptics: ({ type }, at, view) => OF_SKEPTICS.has(type) && hasHappened(at, view),
};

const OF_SKEPTICS: ReadonlySet<PilotEvent['type']> = new Set([
  'CharterProposed',
  'CharterAmended',
  'CharterSigned',
  'SignatureDeclined',
  'DelegationAccepted',
  'SignerReplaced',
  'VerdictReached',
  'VerdictAnswered',
]);

/** The Monday of the week that an event answers for (rule T4). */
function weekAnswered(event: PilotEvent): PlainDate | undefined {
  switch (event.type) {
    case 'WeekAnswered':
      return event.weekOf;
    case 'TimeLogged':
    case 'PieceLogged':
      return mondayOf(event.workDate);
    case 'TimeLogCorrected':
      return mondayOf(event.now.workDate);
    default:
      return undefined;
  }
}

const OF_RETURN: ReadonlySet<PilotEvent['type']> = new Set([
  'PilotStarted',
  'IsolationChosen',
  'ConversionProposed',
  'ConversionSigned',
  'VerdictReached',
]);

/** Of a return: how the effect was told apart, the prices, the verdict, all that was spent, and hours that have a price. */
function returnRows(reading: Reading, view: PeriodView): EntryBehind[] {
  const { lines, pilot } = reading;
  const hasPriceOfHours = pilot.conversions.some(
    ({ terms, signedAt }) => terms.kind === 'hours' && signedAt !== undefined,
  );
  return [
    ...rowsOf(lines, ({ event }) => OF_RETURN.has(event.type)),
    ...keptRows(lines, pilot.costs, () => true),
    ...(hasPriceOfHours ? hourRows(reading, () => true) : []),
  ]
    .filter(({ at }) => hasHappened(at, view))
    .sort((a, b) => a.seq - b.seq);
}
