import { hasHappened, isWithin } from '../calendar/as-of.ts';
import { dateIn, dayInWords, type Instant } from '../calendar/calendar.ts';
import { counted } from '../numbers/counted.ts';
import { moneyInWords, moneyRangeInWords } from '../numbers/money-in-words.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { type Overlaps, overlapMinutes } from '../savings/overlap.ts';
import { returnOf } from '../savings/pilot-return.ts';
import { minutesIn } from './hours.ts';
import { isDayIn, judgedIn, type PeriodView, startedIn, stoppedIn } from './quarter-view.ts';
import { skepticSigners } from './skeptics.ts';

/** The figures of a scorecard that unfold into the pilots, and from there into the entries, that they are made of. */
export const FIGURES = [
  'pilots',
  'tests',
  'hours',
  'reinvested',
  'answers',
  'cost',
  'money',
  'skeptics',
] as const;
export type Figure = (typeof FIGURES)[number];

/** What one pilot brings to a figure, in words. */
export type FigurePart = { readonly pilot: string; readonly name: string; readonly text: string };

type Part = (pilot: PilotSummary, view: PeriodView, overlaps: Overlaps) => string | undefined;

const PARTS: Readonly<Record<Figure, Part>> = {
  pilots: pilotEvents,
  tests: (pilot, view) =>
    judgedIn(pilot, view)
      ? listed(
          pilot.criteria
            .filter(({ role }) => role !== 'activity')
            .map(({ name, outcome }) => `“${name}”: ${(outcome ?? 'open').replace('-', ' ')}`),
        )
      : undefined,
  hours: hoursText,
  reinvested: (pilot, view) =>
    listed(
      pilot.reinvested
        .filter(({ on }) => isDayIn(on, view))
        .map(({ hours, into }) => `${counted(hours, 'hour')} into: ${into}`),
    ),
  answers: (pilot, view) => {
    const { contributors, answeredByWeek } = pilot.response;
    const weeks = view.weeks.filter(week => (answeredByWeek[week] ?? 0) > 0);
    const given = weeks.reduce((sum, week) => sum + (answeredByWeek[week] ?? 0), 0);
    return given === 0
      ? undefined
      : `${counted(given, 'weekly answer')} from ${counted(contributors, 'contributor')}`;
  },
  cost: ({ costByDay }, view) => {
    const spent = Object.entries(costByDay)
      .filter(([day]) => isDayIn(day, view))
      .reduce((sum, [, amount]) => sum + amount, 0);
    return spent === 0 ? undefined : moneyInWords(spent, view.workspace.currency);
  },
  money: returnText,
  skeptics: skepticsText,
};

/** The pilots behind a figure, in the order of their names; from summaries alone. */
export function partsOf(
  figure: Figure,
  pilots: readonly PilotSummary[],
  view: PeriodView,
  overlaps: Overlaps,
): FigurePart[] {
  return pilots
    .flatMap(pilot => {
      const text = PARTS[figure](pilot, view, overlaps);
      return text === undefined ? [] : [{ pilot: pilot.id, name: pilot.name, text }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.pilot < b.pilot ? -1 : 1));
}

const listed = (texts: readonly string[]): string | undefined =>
  texts.length === 0 ? undefined : texts.join('; ');

const hours = (minutes: number): number => Math.round(minutes / 6) / 10;

function pilotEvents(pilot: PilotSummary, view: PeriodView): string | undefined {
  const { started, judged, stopped } = pilot.dates;
  const on = (at: Instant | undefined) => dayInWords(dateIn(view.workspace.timeZone, at ?? ''));
  const events = [
    ...(startedIn(pilot, view) ? [`started on ${on(started)}`] : []),
    ...(judgedIn(pilot, view) ? [`judged on ${on(judged)}`] : []),
    ...(stoppedIn(pilot, view) ? [`stopped on ${on(stopped)}`] : []),
  ];
  return listed(events);
}

function hoursText(pilot: PilotSummary, view: PeriodView, overlaps: Overlaps): string | undefined {
  const { raw, conservative, estimated, overlapping } = minutesIn(pilot, view, overlaps);
  if (raw === 0 && conservative === 0 && overlapping === 0) return undefined;
  return [
    `${counted(hours(conservative), 'hour')} conservative, ${hours(raw)} raw`,
    ...(estimated > 0 ? [`${hours(estimated)} of them on estimated baselines`] : []),
    ...(overlapping > 0 ? [`${hours(overlapping)} more count in another pilot`] : []),
  ].join('; ');
}

function returnText(pilot: PilotSummary, view: PeriodView, overlaps: Overlaps): string | undefined {
  if (!judgedIn(pilot, view)) return undefined;
  const { workspace, until } = view;
  const answer = returnOf(pilot, {
    workspace,
    until,
    overlapMinutes: overlapMinutes(overlaps, pilot.id),
  });
  if (!answer) return undefined;
  if (!answer.ok) return answer.refusal.sentence;
  const { benefit, cost } = answer.money;
  const { currency } = workspace;
  return `a benefit of ${moneyRangeInWords(Math.round(benefit.low), Math.round(benefit.high), currency)}, for a cost of ${moneyInWords(cost, currency)}`;
}

function skepticsText(pilot: PilotSummary, view: PeriodView): string | undefined {
  const skeptics = skepticSigners(pilot);
  const invited = isWithin(pilot.dates.proposed, view.span) ? skeptics : [];
  const owed = judgedIn(pilot, view) ? skeptics : [];
  const count = (all: typeof skeptics, is: (each: (typeof skeptics)[number]) => boolean) =>
    all.filter(is).length;
  return listed([
    ...(invited.length > 0
      ? [
          `${count(invited, each => hasHappened(each.signedAt, view))} of ${invited.length} invited agreed`,
        ]
      : []),
    ...(owed.length > 0
      ? [
          `${count(owed, each => hasHappened(each.answeredAt, view))} of ${owed.length} answered the verdict`,
        ]
      : []),
  ]);
}
