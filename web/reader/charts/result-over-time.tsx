import { Circle, Line, LinePath } from '@visx/shape';
import type { Formats } from '../formats.ts';
import { LevelAxis, PlaceAxis } from './axes.tsx';
import { Chart, ChartTable, tenth } from './chart.tsx';
import { midnight, PLOT, type Series, scalesOf } from './levels.ts';

const FOOT = 20;
const MARK = 5;
const MOST_DAYS = 4;

type ResultOverTimeProps = {
  readonly name: string;
  /** Stands above, where no heading says it. */
  readonly title?: string;
  readonly series: Series;
  /** "days"; a share is written as percent whatever its unit is called. */
  readonly unit: string;
  readonly isShare: boolean;
  readonly formats: Formats;
};

const GROUP_NAMES = { 'with-ai': 'with AI', comparison: 'without AI' } as const;
const GROUPS = ['comparison', 'with-ai'] as const;

/**
 * The figure before the start and every recording since, each on its day. Recordings that are still locked have no
 * level: the table says how much was recorded, and the drawing shows the line that they will be held against.
 */
export function ResultOverTime(props: ResultOverTimeProps) {
  const { name, series, unit, isShare, formats } = props;
  const { baseline, points } = series;
  const short = (value: number): string =>
    isShare ? `${formats.number(value * 100, 1)}%` : formats.number(roundedForReading(value));
  const level = (value: number): string => (isShare ? short(value) : `${short(value)} ${unit}`);
  const drawn = [baseline, ...points].some(each => each?.value !== undefined);
  if (!drawn) return null;
  const scales = scalesOf(series);
  return (
    <Chart
      label={`${name} over time: ${inWords(series, level)}`}
      title={props.title}
      height={PLOT.bottom + FOOT}
      legend={<Legend series={series} />}
      table={
        <ChartTable
          head={['What', 'When', 'How many', 'Level']}
          rows={[
            ...(baseline
              ? [
                  [
                    'before the start',
                    `${formats.shortDate(baseline.from)} to ${formats.shortDate(baseline.to)}`,
                    howMany(baseline.n, formats),
                    levelInWords(baseline, level, 'none'),
                  ],
                ]
              : []),
            ...points.map(({ group, n, value, ...days }) => [
              GROUP_NAMES[group],
              whenInWords(days, formats),
              howMany(n, formats),
              levelInWords({ ...days, value }, level, 'locked until the end'),
            ]),
          ]}
        />
      }
    >
      <LevelAxis scale={scales.y} left={PLOT.left} right={PLOT.right} format={short} />
      <Baseline series={series} scales={scales} />
      {GROUPS.map(group => (
        <Recordings key={group} group={group} series={series} scales={scales} />
      ))}
      <PlaceAxis scale={scales.x} top={PLOT.bottom} count={MOST_DAYS} format={formats.shortDate} />
    </Chart>
  );
}

type PartProps = { readonly series: Series; readonly scales: ReturnType<typeof scalesOf> };

/** Solid over the days that it was measured on, dashed on to the end as what the rest is held against. */
function Baseline({ series: { baseline }, scales: { x, y } }: PartProps) {
  if (baseline?.value === undefined) return null;
  const level = tenth(y(baseline.value));
  const to = tenth(x(midnight(baseline.to)));
  return (
    <>
      <Line
        className="chart-range"
        from={{ x: tenth(x(midnight(baseline.from))), y: level }}
        to={{ x: to, y: level }}
      />
      <Line className="chart-before" from={{ x: to, y: level }} to={{ x: PLOT.right, y: level }} />
    </>
  );
}

function Recordings({
  group,
  series: { points },
  scales: { x, y },
}: PartProps & { readonly group: (typeof GROUPS)[number] }) {
  // Figures of many days stand on the last of them, which is when they were complete.
  const places = points
    .flatMap(({ group: whose, to, value }) =>
      whose === group && value !== undefined
        ? [{ x: tenth(x(midnight(to))), y: tenth(y(value)) }]
        : [],
    )
    .toSorted((one, other) => one.x - other.x);
  return (
    <>
      <LinePath
        className={`chart-path chart-path-${group}`}
        data={places}
        x={place => place.x}
        y={place => place.y}
      />
      {places.map(place =>
        group === 'with-ai' ? (
          <Circle
            key={`${place.x} ${place.y}`}
            className="chart-with-ai"
            cx={place.x}
            cy={place.y}
            r={MARK}
          />
        ) : (
          <rect
            key={`${place.x} ${place.y}`}
            className="chart-comparison"
            x={place.x - MARK}
            y={place.y - MARK}
            width={2 * MARK}
            height={2 * MARK}
          />
        ),
      )}
    </>
  );
}

function Legend({ series: { baseline, points } }: Pick<PartProps, 'series'>) {
  const shown = GROUPS.filter(group =>
    points.some(each => each.group === group && each.value !== undefined),
  );
  return (
    <figcaption className="chart-legend">
      {baseline?.value === undefined ? null : (
        <span className="chart-key chart-key-before">before the start</span>
      )}
      {shown.map(group => (
        <span key={group} className={`chart-key chart-key-${group}`}>
          {GROUP_NAMES[group]}
        </span>
      ))}
    </figcaption>
  );
}

function inWords({ baseline, points }: Series, level: (value: number) => string): string {
  const locked = points.filter(each => each.value === undefined && !each.few).length;
  const last = (group: (typeof GROUPS)[number]) =>
    points.findLast(each => each.group === group && each.value !== undefined)?.value;
  return [
    ...(baseline?.value === undefined ? [] : [`${level(baseline.value)} before the start`]),
    ...GROUPS.flatMap(group => {
      const value = last(group);
      return value === undefined ? [] : [`${level(value)} ${GROUP_NAMES[group]}`];
    }),
    ...(locked > 0 ? ['what was recorded since is locked until the end'] : []),
  ].join(', ');
}

type Point = Series['points'][number];

const levelInWords = (
  { value, few }: { readonly value?: number | undefined; readonly few?: true },
  level: (value: number) => string,
  none: string,
): string => {
  if (value !== undefined) return level(value);
  return few ? 'not shown: fewer than five people' : none;
};

function whenInWords(
  { from, to, undated }: Pick<Point, 'from' | 'to' | 'undated'>,
  { shortDate }: Formats,
): string {
  if (undated) return `recorded ${shortDate(to)}`;
  return from === to ? shortDate(to) : `${shortDate(from)} to ${shortDate(to)}`;
}

/** True where there is more than one moment to see: results of different days in one group. */
export const isOverTime = ({ points }: Series): boolean =>
  GROUPS.some(
    group =>
      new Set(
        points
          .filter(each => each.group === group && each.value !== undefined && !each.undated)
          .map(each => each.to),
      ).size > 1,
  );

/** Three figures: more is not in what a pilot measures. */
const roundedForReading = (value: number): number => Number(value.toPrecision(3));

const howMany = (n: number | undefined, formats: Formats): string =>
  n === undefined ? 'not told' : formats.number(n);
