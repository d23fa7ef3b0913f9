import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import type { ReinvestmentView } from '#contracts/spent.ts';
import { may } from '../../../api/may.ts';
import { hours } from '../../../format/amounts.ts';
import { shortDate } from '../../../format/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import { countsInWords } from '../kept-in-words.ts';
import { charterOf } from '../use-pilot.ts';
import { CorrectReinvestment } from './correct-reinvestment.tsx';
import { ReinvestHours } from './reinvest-hours.tsx';

/** What the saved hours are for, what they went into, and the way to put a line of it right. */
export function Reinvested({ pilot }: { readonly pilot: PilotView }) {
  const [correcting, setCorrecting] = useState<ReinvestmentView>();
  const { hoursDestination } = charterOf(pilot);
  const { reinvested } = pilot;
  const mayRecord = may(pilot, 'record-results');
  return (
    <section className="section">
      <h2>Where the hours went</h2>
      <p className="prose">
        {hoursDestination
          ? `Agreed before the start: ${hoursDestination}`
          : 'No destination was agreed. Hours count as reclaimed only with one.'}
      </p>
      {reinvested.length > 0 && (
        <Table
          caption="Reinvested hours"
          rows={reinvested}
          keyOf={row => row.seq}
          columns={[
            { head: 'Day', cell: row => shortDate(row.on) },
            { head: 'Into', cell: row => (row.counted ? row.into : <s>{row.into}</s>) },
            { head: 'Hours', cell: row => hours(Number(row.hours)), numeric: true },
            { head: 'Counts', cell: row => countsInWords(row, reinvested) },
            ...(mayRecord
              ? [
                  {
                    head: 'Wrong?',
                    pressed: true as const,
                    cell: (row: ReinvestmentView) =>
                      row.counted && (
                        <Button look="quiet" onClick={() => setCorrecting(row)}>
                          Put right
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {correcting && (
        <CorrectReinvestment
          pilot={pilot.id}
          used={correcting}
          onClose={() => setCorrecting(undefined)}
        />
      )}
      {mayRecord && <ReinvestHours pilot={pilot.id} />}
    </section>
  );
}
