import type { ReactNode } from 'react';
import './table.css';

type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: true;
  /** Its cells stay on one line. */
  readonly unbroken?: true;
  /** It holds what is pressed, and is left out on paper. */
  readonly pressed?: true;
};

/** What scrolls has to be reachable by keyboard (WCAG 2.1.1). */
const SCROLLS = { tabIndex: 0 } as const;

/** Columns that fit beside each other on a phone. */
const MOST_BESIDE = 3;

const onScreen = ({ pressed }: { readonly pressed?: true }) =>
  pressed ? 'screen-only' : undefined;

/** A table with a caption; on a narrow screen the rows of a wide one stack, and a narrow one scrolls within itself. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  stacks = columns.length > MOST_BESIDE,
}: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** Whether rows stack on a narrow screen, where that is not plain from the number of columns. */
  readonly stacks?: boolean;
}) {
  return (
    <section
      className="table-frame"
      data-stacks={stacks || undefined}
      aria-label={caption}
      {...SCROLLS}
    >
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th
                key={column.head}
                scope="col"
                data-numeric={column.numeric}
                className={onScreen(column)}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)}>
              {columns.map(column => (
                <td
                  key={column.head}
                  data-numeric={column.numeric}
                  data-unbroken={column.unbroken}
                  data-head={column.head}
                  className={onScreen(column)}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
