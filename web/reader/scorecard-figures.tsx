import type { ScorecardView } from '#contracts/reports.ts';
import type { Formats } from './formats.ts';

type FiguresProps = { readonly view: ScorecardView; readonly formats: Formats };

type Block = {
  readonly name: string;
  readonly figure: string;
  readonly notes: readonly string[];
  /** There is something to show. */
  readonly filled: boolean;
};

/** The figures of a quarter; a block that would hold zeros alone is left out. */
export function ScorecardFigures({ view, formats }: FiguresProps) {
  const shown = blocksOf(view, formats).filter(each => each.filled);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">The figures</h2>
      <dl className="figure-grid">
        {shown.map(({ name, figure, notes }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figure">{figure}</dd>
            {notes.length === 0 ? null : <dd className="small">{notes.join(' · ')}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

function blocksOf(view: ScorecardView, formats: Formats): readonly Block[] {
  const { counts, hours, cost, skeptics, stages, currency } = view;
  const count = (number: number, word: string): string => `${formats.number(number)} ${word}`;
  const some = (...counted: readonly (readonly [number, string])[]): string[] =>
    counted.filter(([number]) => number > 0).map(([number, word]) => count(number, word));
  return [
    {
      name: 'Pilots',
      figure: count(counts.started, 'started'),
      notes: some([counts.judged, 'judged'], [counts.stopped, 'stopped']),
      filled: counts.started + counts.judged + counts.stopped > 0,
    },
    {
      name: 'Agreed tests',
      figure: count(counts.met, 'met'),
      notes: some(
        [counts.notMet, 'not met'],
        [counts.inconclusive, 'inconclusive'],
        [counts.notAssessable, 'not assessable'],
      ),
      filled: counts.met + counts.notMet + counts.inconclusive + counts.notAssessable > 0,
    },
    {
      name: 'Hours saved',
      figure: `${formats.hours(hours.conservative)} conservative, ${formats.hours(hours.raw)} raw`,
      notes: hoursNotes(hours, formats),
      filled: hours.raw !== 0 || hours.conservative !== 0,
    },
    { name: 'Cost', figure: formats.money(cost, currency), notes: [], filled: cost !== 0 },
    {
      name: 'Skeptics',
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
      figure: stages.map(({ stage, met, gates }) => `${stage}: ${met} of ${gates}`).join(', '),
      notes: ['gates met, on evidence'],
      filled: stages.length > 0,
    },
  ];
}

/** Raw and conservative always stand together; a share of answers says how much was never reported. */
function hoursNotes(hours: ScorecardView['hours'], formats: Formats): string[] {
  return [
    `${formats.hours(hours.reinvested)} reinvested`,
    ...(hours.responseRate === undefined
      ? []
      : [`${formats.percent(hours.responseRate)} of weekly logs came in; the rest count as zero`]),
  ];
}
