import { effectInWords, type ShownEffect } from './effect.ts';
import type { Formats } from './formats.ts';

const WIDTH = 320;
const INSET = 16;
const BAR_Y = 42;

type IntervalProps = {
  readonly effect: ShownEffect;
  /** What the figure says, for those who do not see it. */
  readonly label: string;
  /** A guardrail's line is a limit, not a target. */
  readonly isLimit?: boolean;
  readonly formats: Formats;
};

/** An estimate with its range against no change and the agreed target, with its table behind it. */
export function Interval({ effect, label, isLimit, formats }: IntervalProps) {
  const lineName = isLimit ? 'limit' : 'target';
  const inWords = (value: number): string => effectInWords(value, effect, formats);
  return (
    <figure className="interval">
      <IntervalDrawing
        effect={effect}
        label={label}
        lineLabel={`${lineName} ${inWords(effect.target)}`}
      />
      <details>
        <summary>The figures</summary>
        <table className="figures">
          <tbody>
            <Row name="Best estimate" value={inWords(effect.estimate)} />
            {effect.low === undefined || effect.high === undefined ? (
              <Row name="Range" value="none: single figures carry none" />
            ) : (
              <Row name="Range" value={`${inWords(effect.low)} to ${inWords(effect.high)}`} />
            )}
            <Row name={isLimit ? 'Agreed limit' : 'Agreed target'} value={inWords(effect.target)} />
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const Row = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{value}</td>
  </tr>
);

type DrawingProps = {
  readonly effect: ShownEffect;
  readonly label: string;
  readonly lineLabel: string;
};

function IntervalDrawing({ effect, label, lineLabel }: DrawingProps) {
  const { estimate, low = estimate, high = estimate, target } = effect;
  const x = scaleOver([0, target, low, high]);
  const targetAtLeft = x(target) < x(0);
  return (
    <svg className="interval-drawing" viewBox={`0 0 ${WIDTH} 76`} role="img" aria-label={label}>
      <line className="interval-none" x1={x(0)} x2={x(0)} y1="20" y2="60" />
      <text {...besideLine(x(0), targetAtLeft ? 'right' : 'left')} y="73" className="interval-text">
        no change
      </text>
      <line className="interval-target" x1={x(target)} x2={x(target)} y1="18" y2="60" />
      <text
        {...besideLine(x(target), x(target) > WIDTH / 2 ? 'left' : 'right')}
        y="12"
        className="interval-text interval-text-target"
      >
        {lineLabel}
      </text>
      <line className="interval-range" x1={x(low)} x2={x(high)} y1={BAR_Y} y2={BAR_Y} />
      {low === high ? null : (
        <>
          <line className="interval-end" x1={x(low)} x2={x(low)} y1={BAR_Y - 6} y2={BAR_Y + 6} />
          <line className="interval-end" x1={x(high)} x2={x(high)} y1={BAR_Y - 6} y2={BAR_Y + 6} />
        </>
      )}
      <circle className="interval-estimate" cx={x(estimate)} cy={BAR_Y} r="6" />
    </svg>
  );
}

/** A label ends or starts at its line, whichever keeps it inside the drawing. */
function besideLine(position: number, wanted: 'left' | 'right') {
  const side = wanted === 'left' && position < 100 ? 'right' : wanted;
  const fits = side === 'right' && position > WIDTH - 100 ? 'left' : side;
  return fits === 'left'
    ? ({ x: position + 4, textAnchor: 'end' } as const)
    : ({ x: position - 4, textAnchor: 'start' } as const);
}

/** Linear, over everything that has to be seen, rounded to tenths of a pixel. */
function scaleOver(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || 1;
  return value => {
    const position = INSET + ((value - least) / span) * (WIDTH - 2 * INSET);
    return Math.round(position * 10) / 10;
  };
}
