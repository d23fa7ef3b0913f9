import type { AxisScale } from '@visx/axis';
import { Axis } from '@visx/axis';
import { Line } from '@visx/shape';
import { tenth } from './chart.tsx';

type LevelAxisProps = {
  readonly scale: AxisScale;
  /** From the left edge to where the grid begins; the labels stand before it. */
  readonly left: number;
  readonly right: number;
  readonly format: (value: number) => string;
};

/** A few round levels at the left, each with a line across. */
export const LevelAxis = ({ scale, left, right, format }: LevelAxisProps) => (
  <Axis scale={scale} orientation="left" numTicks={3} left={0}>
    {({ ticks }) =>
      ticks.map(({ value, from }) => {
        const y = tenth(from.y);
        return (
          <g key={String(value)}>
            <Line className="chart-grid" from={{ x: left, y }} to={{ x: right, y }} />
            <text className="chart-text" x={left - 6} y={y + 4} textAnchor="end">
              {format(Number(value))}
            </text>
          </g>
        );
      })
    }
  </Axis>
);

type PlaceAxisProps = {
  readonly scale: AxisScale;
  readonly top: number;
  readonly values?: readonly (string | Date)[];
  readonly count?: number;
  readonly format: (value: string) => string;
};

/** Names of places along the bottom: weeks, quarters or days. */
export const PlaceAxis = ({ scale, top, values, count, format }: PlaceAxisProps) => (
  <Axis
    scale={scale}
    orientation="bottom"
    top={top}
    {...(values ? { tickValues: [...values] } : {})}
    {...(count === undefined ? {} : { numTicks: count })}
  >
    {({ ticks }) =>
      ticks.map(({ value, from }) => (
        <text
          key={String(value)}
          className="chart-text"
          x={tenth(from.x)}
          y="14"
          textAnchor="middle"
        >
          {format(value instanceof Date ? value.toISOString().slice(0, 10) : String(value))}
        </text>
      ))
    }
  </Axis>
);
