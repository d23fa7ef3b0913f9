import type { ReactNode } from 'react';
import type { ScorecardView } from '#contracts/reports.ts';
import type { Formats } from './formats.ts';

type FiguresProps = { readonly view: ScorecardView; readonly formats: Formats };

/** The figures of a quarter; a block that would hold zeros alone is left out. */
export function ScorecardFigures({ view, formats }: FiguresProps) {
  const { counts, hours, cost, skeptics, stages, currency } = view;
  const n = (count: number): string => formats.number(count);
  const blocks: readonly (Block | undefined)[] = [
    block('Pilots', n(counts.started), 'started', [
      [counts.judged, 'judged'],
      [counts.stopped, 'stopped'],
    ]),
    block('Agreed tests', n(counts.met), 'met', [
      [counts.notMet, 'not met'],
      [counts.inconclusive, 'inconclusive'],
      [counts.notAssessable, 'not assessable'],
    ]),
    hours.raw === 0 && hours.conservative === 0
      ? undefined
      : {
          name: 'Hours saved',
          figure: `${formats.hours(hours.conservative)} conservative, ${formats.hours(hours.raw)} raw`,
          notes: hoursNotes(hours, formats),
        },
    cost === 0
      ? undefined
      : { name: 'Cost', figure: formats.money(cost, currency), notes: ['all costs recorded'] },
    block('Skeptics', n(skeptics.agreed), `of ${n(skeptics.invited)} agreed`, [
      [skeptics.accepted, 'accepted the verdict'],
      [skeptics.disputed, 'disputed it'],
      [skeptics.unanswered, 'unanswered'],
    ]),
    stages.length === 0
      ? undefined
      : {
          name: 'Stages',
          figure: stages.map(({ stage, met, gates }) => `${stage}: ${met} of ${gates}`).join(', '),
          notes: ['gates met, on evidence'],
        },
  ];
  const shown = blocks.filter(each => each !== undefined);
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

  function block(
    name: string,
    figure: string,
    unit: string,
    rest: readonly (readonly [number, string])[],
  ): Block | undefined {
    const notes = rest.filter(([count]) => count > 0).map(([count, word]) => `${n(count)} ${word}`);
    return figure === '0' && notes.length === 0 && !unit.startsWith('of ')
      ? undefined
      : { name, figure: `${figure} ${unit}`, notes };
  }
}

type Block = {
  readonly name: string;
  readonly figure: ReactNode;
  readonly notes: readonly string[];
};

/** Raw and conservative always stand together; a share of answers says how much was never reported. */
function hoursNotes(hours: ScorecardView['hours'], formats: Formats): string[] {
  return [
    `${formats.hours(hours.reinvested)} reinvested`,
    ...(hours.responseRate === undefined
      ? []
      : [`${formats.percent(hours.responseRate)} of weekly logs came in; the rest count as zero`]),
  ];
}
