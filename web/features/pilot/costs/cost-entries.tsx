import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import type { CostEntryView } from '#contracts/spent.ts';
import { may } from '../../../api/may.ts';
import { shortDate } from '../../../format/dates.ts';
import { inWords } from '../../../format/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import { countsInWords } from '../kept-in-words.ts';
import { CorrectCost } from './correct-cost.tsx';
import { amountInWords } from './cost-in-words.ts';

/** Every cost that was recorded, what was put right beside it, and the way to put one right. */
export function CostEntries({
  pilot,
  currency,
}: {
  readonly pilot: PilotView;
  readonly currency: string;
}) {
  const [correcting, setCorrecting] = useState<CostEntryView>();
  const { costEntries } = pilot;
  const amount = (row: CostEntryView) => {
    const text = amountInWords(row, currency);
    return row.counted ? text : <s>{text}</s>;
  };
  return (
    <details>
      <summary>Each cost, and what was put right</summary>
      <Table
        caption="Costs one by one"
        rows={costEntries}
        keyOf={row => row.seq}
        columns={[
          { head: 'Day', cell: row => shortDate(row.on) },
          { head: 'Kind', cell: row => inWords(row.kind) },
          { head: 'Amount', cell: amount },
          { head: 'Counts', cell: row => countsInWords(row, costEntries) },
          ...(may(pilot, 'record-results')
            ? [
                {
                  head: 'Wrong?',
                  pressed: true as const,
                  cell: (row: CostEntryView) =>
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
      {correcting && (
        <CorrectCost
          pilot={pilot.id}
          cost={correcting}
          currency={currency}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </details>
  );
}
