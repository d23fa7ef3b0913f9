import type { ReactNode } from 'react';

/** Units of every drawing's width: about the pixels of a phone's column, so that text is as large as beside it. */
export const CHART_WIDTH = 340;

type ChartProps = {
  /** What the figure says, for those who do not see it. */
  readonly label: string;
  /** Stands above, where the text around does not say it. */
  readonly title?: string | undefined;
  /** Units of the drawing's width; a small one stands beside other things. */
  readonly width?: number;
  /** Units, as those of `CHART_WIDTH`. */
  readonly height: number;
  /** What its marks stand for. */
  readonly legend?: ReactNode;
  /** The same figures as a table: rows after one head. */
  readonly table: ReactNode;
  readonly children: ReactNode;
};

/** A drawing that needs no script, with its table one press behind it. */
export function Chart(props: ChartProps) {
  const { label, title, width = CHART_WIDTH, height, legend, table, children } = props;
  return (
    <figure className={width < CHART_WIDTH ? 'chart chart-small' : 'chart'}>
      {title === undefined ? null : <p className="chart-title">{title}</p>}
      <svg
        className="chart-drawing"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        {children}
      </svg>
      {legend}
      <details>
        <summary>The figures</summary>
        {table}
      </details>
    </figure>
  );
}

type ChartTableProps = {
  readonly head: readonly string[];
  /** Cells; the first of each row names it. */
  readonly rows: readonly (readonly string[])[];
};

export const ChartTable = ({ head, rows }: ChartTableProps) => (
  <div className="chart-table">
    <table>
      <thead>
        <tr>
          {head.map(each => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={[name, ...cells].join(' ')}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Tenths of a unit are finer than any screen; more digits only weigh. */
export const tenth = (position: number): number => Math.round(position * 10) / 10;
