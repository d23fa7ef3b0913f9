import { scaleLinear } from '@visx/scale';
import { Circle, Line } from '@visx/shape';
import { effectInWords, type ShownEffect } from '../effect.ts';
import type { Formats } from '../formats.ts';
import { CHART_WIDTH, Chart, ChartTable, tenth } from './chart.tsx';

const INSET = 16;
const HEIGHT = 76;
const BAR_Y = 42;
/** Room that a label beside its line takes at the most. */
const LABEL_WIDTH = 100;

type IntervalProps = {
  readonly effect: ShownEffect;
  /** What the figure says, for those who do not see it. */
  readonly label: string;
  /** A guardrail's line is a limit, not a target. */
  readonly isLimit?: boolean;
  readonly formats: Formats;
};

/** An estimate with its range against no change and the agreed target. */
export function Interval({ effect, label, isLimit, formats }: IntervalProps) {
  const lineName = isLimit ? 'limit' : 'target';
  const { estimate, low, high, target } = effect;
  const inWords = (value: number): string => effectInWords(value, effect, formats);
  const range =
    low === undefined || high === undefined
      ? 'none: single figures carry none'
      : `${inWords(low)} to ${inWords(high)}`;
  return (
    <Chart
      label={label}
      height={HEIGHT}
      table={
        <ChartTable
          head={['What', 'Change']}
          rows={[
            ['Best estimate', inWords(estimate)],
            ['Range', range],
            [`Agreed ${lineName}`, inWords(target)],
          ]}
        />
      }
    >
      <Drawing effect={effect} lineLabel={`${lineName} ${inWords(target)}`} />
    </Chart>
  );
}

type DrawingProps = { readonly effect: ShownEffect; readonly lineLabel: string };

function Drawing({ effect, lineLabel }: DrawingProps) {
  const { estimate, low = estimate, high = estimate, target } = effect;
  const x = scaleOver([0, target, low, high]);
  const [none, aim] = [x(0), x(target)];
  return (
    <>
      <Line className="chart-none" from={{ x: none, y: 20 }} to={{ x: none, y: 60 }} />
      <text {...besideLine(none, aim < none ? 'right' : 'left')} y="73" className="chart-text">
        no change
      </text>
      <Line className="chart-target" from={{ x: aim, y: 18 }} to={{ x: aim, y: 60 }} />
      <text
        {...besideLine(aim, aim > CHART_WIDTH / 2 ? 'left' : 'right')}
        y="12"
        className="chart-text chart-text-target"
      >
        {lineLabel}
      </text>
      <Line className="chart-range" from={{ x: x(low), y: BAR_Y }} to={{ x: x(high), y: BAR_Y }} />
      {(low === high ? [] : [x(low), x(high)]).map(end => (
        <Line
          key={end}
          className="chart-range"
          from={{ x: end, y: BAR_Y - 6 }}
          to={{ x: end, y: BAR_Y + 6 }}
        />
      ))}
      <Circle className="chart-estimate" cx={x(estimate)} cy={BAR_Y} r={6} />
    </>
  );
}

/** A label ends or starts at its line, whichever keeps it inside the drawing. */
function besideLine(position: number, wanted: 'left' | 'right') {
  const side = wanted === 'left' && position < LABEL_WIDTH ? 'right' : wanted;
  const fits = side === 'right' && position > CHART_WIDTH - LABEL_WIDTH ? 'left' : side;
  return fits === 'left'
    ? ({ x: position + 4, textAnchor: 'end' } as const)
    : ({ x: position - 4, textAnchor: 'start' } as const);
}

/** Linear over everything that has to be seen. */
function scaleOver(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const scale = scaleLinear<number>({
    domain: [least, most === least ? least + 1 : most],
    range: [INSET, CHART_WIDTH - INSET],
  });
  return value => tenth(scale(value));
}
