import { counted as countOf } from '../format/amounts.ts';
import { longDate } from '../format/dates.ts';
import { Choice } from '../ui/choice.tsx';
import { Notice } from '../ui/notice.tsx';
import { Table } from '../ui/table.tsx';
import type { Pasted } from './paste.ts';

const SHOWN = 5;
const BAD_SHOWN = 20;

/** How a paste was read, and every row that could not be; those are left out only when the reader says so. */
export function PastedPreview({
  pasted: { rows, bad, header, days },
  leaveOut,
  onLeaveOut,
  error,
}: {
  readonly pasted: Pasted;
  readonly leaveOut: boolean;
  readonly onLeaveOut: (leaveOut: boolean) => void;
  readonly error: string | undefined;
}) {
  return (
    <>
      <p role="status">
        {countOf(rows.length, 'row')} read{bad.length > 0 && `, ${bad.length} not`}.
        {days && ` From ${longDate(days.first)} to ${longDate(days.last)}.`}
        {header && ' The first line names the columns.'}
      </p>
      {bad.length > 0 && (
        <Notice tone="unsure" title="These rows cannot be read:">
          <ul>
            {bad.slice(0, BAD_SHOWN).map(({ line, text, problem }) => (
              <li key={line}>
                Line {line}, <q>{text}</q>: {problem}
              </li>
            ))}
          </ul>
          {bad.length > BAD_SHOWN && <p>… and {bad.length - BAD_SHOWN} more.</p>}
          <Choice
            type="checkbox"
            label="Leave these out, and keep the others"
            checked={leaveOut}
            onChange={event => onLeaveOut(event.target.checked)}
          />
          {error && <p className="app-field-error">{error}</p>}
        </Notice>
      )}
      {rows.length > 0 && (
        <Table
          caption="The first rows as they were read"
          rows={rows.slice(0, SHOWN).map((row, index) => ({ ...row, index }))}
          keyOf={row => row.index}
          columns={[
            { head: 'Which', cell: row => row.unit },
            { head: 'Figure', cell: row => row.value, numeric: true },
          ]}
        />
      )}
    </>
  );
}
