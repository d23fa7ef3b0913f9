import { Fragment, type ReactNode } from 'react';
import type { ScorecardView } from '#contracts/reports.ts';
import { type FigureName, figureHref, stageHref, type Unfolding } from './figure.tsx';
import type { Formats } from './formats.ts';

type FiguresProps = {
  readonly view: ScorecardView;
  readonly unfolding: Unfolding;
  readonly formats: Formats;
};

type Block = {
  readonly name: string;
  readonly figure: ReactNode;
  /** Where it unfolds into pilots and entries. */
  readonly behind?: FigureName;
  readonly notes: readonly string[];
  /** There is something to show. */
  readonly filled: boolean;
};

/** The figures of a quarter; a block that would hold zeros alone is left out. */
export function ScorecardFigures({ view, unfolding, formats }: FiguresProps) {
  const shown = blocksOf(view, unfolding, formats).filter(each => each.filled);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">The figures</h2>
      <dl className="figure-grid">
        {shown.map(({ name, figure, behind, notes }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figure">
              {behind === undefined ? figure : <a href={figureHref(unfolding, behind)}>{figure}</a>}
            </dd>
            {notes.length === 0 ? null : <dd className="small">{notes.join(' · ')}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

function blocksOf(view: ScorecardView, unfolding: Unfolding, formats: Formats): readonly Block[] {
  const { counts, hours, cost, skeptics, stages, currency } = view;
  const count = (number: number, word: string): string => `${formats.number(number)} ${word}`;
  const some = (...counted: readonly (readonly [number, string])[]): string[] =>
    counted.filter(([number]) => number > 0).map(([number, word]) => count(number, word));
  return [
    {
      name: 'Pilots',
      behind: 'pilots',
      figure: count(counts.started, 'started'),
      notes: some([counts.judged, 'judged'], [counts.stopped, 'stopped']),
      filled: counts.started + counts.judged + counts.stopped > 0,
    },
    {
      name: 'Agreed tests',
      behind: 'tests',
      figure: count(counts.met, 'met'),
      notes: some(
        [held(view.results), 'of them: harm ruled out'],
        [counts.notMet, 'not met'],
        [counts.inconclusive, 'inconclusive'],
        [counts.notAssessable, 'not assessable'],
      ),
      filled: counts.met + counts.notMet + counts.inconclusive + counts.notAssessable > 0,
    },
    {
      name: 'Hours saved',
      behind: 'hours',
      figure: `${formats.hours(hours.conservative)} conservative, ${formats.hours(hours.raw)} raw`,
      notes: hoursNotes(hours, formats),
      filled: hours.raw !== 0 || hours.conservative !== 0,
    },
    {
      name: 'Hours reinvested',
      behind: 'reinvested',
      figure: `${formats.hours(hours.reinvested)} of ${formats.hours(hours.reclaimed ?? hours.reinvested)} reclaimed`,
      notes: reinvestedInto(hours),
      filled: hours.reinvested > 0 || (hours.reclaimed ?? 0) > 0,
    },
    {
      name: 'Weekly answers',
      behind: 'answers',
      figure: formats.percent(hours.responseRate ?? 0),
      notes: ['of those due were given; the rest count as zero'],
      filled: hours.responseRate !== undefined,
    },
    {
      name: 'Cost',
      behind: 'cost',
      figure: formats.money(cost, currency),
      notes: [],
      filled: cost !== 0,
    },
    {
      name: 'Skeptics',
      behind: 'skeptics',
      figure: `${formats.number(skeptics.agreed)} of ${formats.number(skeptics.invited)} agreed`,
      notes: some(
        [skeptics.accepted, 'accepted the verdict'],
        [skeptics.disputed, 'disputed it'],
        [skeptics.unanswered, 'unanswered'],
      ),
      filled: skeptics.invited > 0,
    },
    {
      name: 'Stages',
      figure: stages.map(({ stage, met, gates }, index) => (
        <Fragment key={stage}>
          {index === 0 ? '' : ', '}
          <a href={stageHref(unfolding, stage)}>
            {stage}: {met} of {gates}
          </a>
        </Fragment>
      )),
      notes: ['gates met, on evidence'],
      filled: stages.length > 0,
    },
  ];
}

/** A guardrail that held is counted with the tests met, and brought nothing. */
const held = (results: ScorecardView['results']): number =>
  results.filter(({ role, outcome }) => role === 'guardrail' && outcome === 'met').length;

/** Measured and estimated hours stay apart wherever they stand in one total. */
function hoursNotes({ conservative, estimated = 0, overlapping = 0 }: Hours, formats: Formats) {
  return [
    ...(estimated > 0
      ? [
          `${formats.hours(conservative - estimated)} timed, ${formats.hours(estimated)} on estimated baselines`,
        ]
      : []),
    ...(overlapping > 0 ? [`${formats.hours(overlapping)} claimed twice, counted once`] : []),
  ];
}

type Hours = ScorecardView['hours'];

const MOST_INTO = 3;

/** What the hours built: the largest first. */
const reinvestedInto = ({ reinvestedIn = [] }: Hours): string[] =>
  [...reinvestedIn]
    .sort((a, b) => b.hours - a.hours)
    .slice(0, MOST_INTO)
    .map(({ into }) => into);
