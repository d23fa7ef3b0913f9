import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import type { Formats } from '../formats.ts';
import { LevelAxis, PlaceAxis } from './axes.tsx';
import { CHART_WIDTH, Chart, ChartTable, tenth } from './chart.tsx';

const LEFT = 34;
const INSET = 6;
const TOP = 8;
const MOST_THICK = 44;
/** How far the outline stands out at either side. */
const EDGE = 3;
const FOOT = 20;
/** Labels that stand side by side in the width of a phone. */
const MOST_LABELS = 6;

/** Hours of a week or a quarter, as logged and as a skeptic counts them; both may be below zero. */
export type HourBar = {
  readonly key: string;
  readonly name: string;
  /** Below its bar, where the name is too long. */
  readonly short?: string;
  readonly raw: number;
  readonly conservative: number;
  /** What else its row in the table says. */
  readonly more?: readonly string[];
};

type HourBarsProps = {
  readonly label: string;
  readonly title?: string;
  readonly bars: readonly HourBar[];
  /** Units of the drawing's width, and of the plot's height. */
  readonly width?: number;
  readonly height?: number;
  /** Heads of the table beyond the hours. */
  readonly more?: readonly string[];
  /** Head of the first column: what a bar is. */
  readonly each: string;
  readonly formats: Formats;
};

/**
 * Raw hours as an outline, conservative ones filled inside it: told apart by shape, not by hue, so that they read the
 * same in gray and on paper.
 */
export function HourBars(props: HourBarsProps) {
  const { label, title, bars, width = CHART_WIDTH, height = 120, formats } = props;
  const right = width - INSET;
  const bottom = TOP + height;
  const x = scaleBand<string>({
    domain: bars.map(bar => bar.key),
    range: [LEFT, right],
    padding: 0.25,
  });
  const levels = bars.flatMap(({ raw, conservative }) => [raw, conservative]);
  const y = scaleLinear<number>({
    domain: [Math.min(0, ...levels), Math.max(0, ...levels) || 1],
    range: [bottom, TOP],
    nice: 3,
  });
  const thick = tenth(Math.min(x.bandwidth(), MOST_THICK));
  const nameOf = new Map(bars.map(bar => [bar.key, bar.short ?? bar.name]));
  return (
    <Chart
      label={label}
      title={title}
      width={width}
      height={bottom + FOOT}
      legend={<Legend />}
      table={<Figures {...props} />}
    >
      <LevelAxis scale={y} left={LEFT} right={right} format={formats.hours} />
      {bars.map(bar => (
        <Group key={bar.key} left={tenth((x(bar.key) ?? 0) + (x.bandwidth() - thick) / 2)}>
          <Bar className="chart-raw" width={thick} {...span(y, bar.raw)} />
          <Bar
            className="chart-conservative"
            x={EDGE}
            width={thick - 2 * EDGE}
            {...span(y, bar.conservative)}
          />
        </Group>
      ))}
      <Line className="chart-none" from={{ x: LEFT, y: y(0) }} to={{ x: right, y: y(0) }} />
      <PlaceAxis
        scale={x}
        top={bottom}
        values={everyFew(bars.map(bar => bar.key))}
        format={key => nameOf.get(key) ?? key}
      />
    </Chart>
  );
}

const Figures = ({ each, more = [], bars, formats }: HourBarsProps) => (
  <ChartTable
    head={[each, 'Conservative', 'As logged', ...more]}
    rows={bars.map(bar => [
      bar.name,
      `${formats.hours(bar.conservative)} h`,
      `${formats.hours(bar.raw)} h`,
      ...(bar.more ?? []),
    ])}
  />
);

/** From zero to a level, upward or downward. */
function span(y: (value: number) => number, level: number) {
  const [top, foot] = [Math.min(y(level), y(0)), Math.max(y(level), y(0))];
  return { y: tenth(top), height: tenth(foot - top) };
}

const everyFew = (keys: readonly string[]): string[] => {
  const step = Math.ceil(keys.length / MOST_LABELS);
  return keys.filter((_, index) => index % step === 0);
};

const Legend = () => (
  <figcaption className="chart-legend">
    <span className="chart-key chart-key-conservative">counted conservatively</span>
    <span className="chart-key chart-key-raw">as logged</span>
  </figcaption>
);
