import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActivityView } from '#contracts/activity.ts';
import { useReading } from '../../api/queries.ts';
import { useTimes } from '../../api/use-times.ts';
import { counted } from '../../format/amounts.ts';
import { calendarDay } from '../../format/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { ActivityFilter } from './activity-filter.tsx';
import { asCsv, EVERYTHING, filtered } from './filter.ts';

/** What was done to the workspace, by whom and when: for those who answer for it. */
export function ActivityPage() {
  const { entries } = useReading('listActivity', {});
  const { timeZone, name } = useReading('getWorkspace', {});
  const [filter, setFilter] = useState(EVERYTHING);
  const shown = filtered(entries, filter, at => calendarDay(at, timeZone));
  return (
    <>
      <PageHead title="Activity" kicker={name}>
        <p className="prose">
          People, roles, settings, money and declarations. What was done on a pilot stands in{' '}
          <Link to="/">its own ledger</Link>.
        </p>
      </PageHead>
      <div className="stack-wide">
        <ActivityFilter entries={entries} filter={filter} onChange={setFilter} />
        <div className="row-apart">
          <p role="status">{counted(shown.length, 'entry', 'entries')}</p>
          {shown.length > 0 && (
            <Button onClick={() => save(asCsv(shown))}>Save these as CSV</Button>
          )}
        </div>
        {shown.length === 0 ? (
          <Empty title="Nothing matches">
            <p>Widen the days, or choose everybody and everything.</p>
          </Empty>
        ) : (
          <Entries entries={shown} />
        )}
      </div>
    </>
  );
}

function Entries({ entries }: ActivityView) {
  const { moment } = useTimes();
  return (
    <Table
      caption="Activity, newest first"
      rows={entries}
      keyOf={entry => entry.seq}
      stacks
      columns={[
        { head: 'When', cell: ({ at }) => moment(at), unbroken: true },
        { head: 'Who', cell: ({ actor }) => actor.name, unbroken: true },
        { head: 'What', cell: ({ events }) => events.map(each => each.sentence).join(' ') },
      ]}
    />
  );
}

/** Hands a text to the browser as a file. */
function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'activity.csv';
  link.click();
  URL.revokeObjectURL(url);
}
