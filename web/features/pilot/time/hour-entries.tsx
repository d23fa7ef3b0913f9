import { Suspense, useState } from 'react';
import type { HourList } from '#contracts/money.ts';
import { useReading } from '../../../api/queries.ts';
import { minutes } from '../../../format/amounts.ts';
import { shortDate } from '../../../format/dates.ts';
import { Table } from '../../../ui/table.tsx';

type HourEntry = HourList['entries'][number];

/** The logs that the hours are made of, fetched when they are asked for. */
export function HourEntries({ pilot }: { readonly pilot: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>The entries behind these hours</summary>
      {open && (
        <Suspense fallback={<p className="soft">Looking them up …</p>}>
          <EntryTable pilot={pilot} />
        </Suspense>
      )}
    </details>
  );
}

function EntryTable({ pilot }: { readonly pilot: string }) {
  const { entries } = useReading('listHours', { pilot });
  return (
    <Table
      caption="Entries behind the hours"
      rows={entries}
      keyOf={row => row.seq}
      columns={[
        { head: 'Entry', cell: row => row.seq, numeric: true },
        { head: 'Day', cell: row => shortDate(row.on), unbroken: true },
        { head: 'Who', cell: row => row.who },
        { head: 'What', cell: whatWasDone },
        { head: 'Conservative', cell: row => counted(row, row.conservativeMinutes), numeric: true },
        { head: 'As logged', cell: row => counted(row, row.rawMinutes), numeric: true },
      ]}
    />
  );
}

function whatWasDone({ count, task, minutesWithAi, reworkMinutes, ...row }: HourEntry) {
  const done = `${count} × ${task}, ${minutesWithAi} min each, ${reworkMinutes} min of rework`;
  if (row.replacedBy !== undefined)
    return (
      <>
        <s>{done}</s> (put right by entry {row.replacedBy})
      </>
    );
  return row.replaces === undefined ? done : `${done} (puts entry ${row.replaces} right)`;
}

const counted = ({ replacedBy }: HourEntry, saved: number): string =>
  replacedBy === undefined ? minutes(saved) : 'not counted';
