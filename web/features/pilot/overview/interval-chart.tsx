import type { CriterionVerdictView } from '#contracts/pilots.ts';
import { number } from '../../../format/amounts.ts';

const WIDTH = 480;
const HEIGHT = 84;
const MARGIN = 44;
const LINE = 44;

/** A share on its way to a label: points for the difference of proportions, else the figure itself. */
const labelOf = (value: number, { scale, unit }: CriterionVerdictView): string =>
  scale === 'difference' && unit === '%' ? number(Number((value * 100).toFixed(1))) : number(Number(value.toPrecision(3)));

/**
 * The range of plausible changes against the agreed target and against no change. The sentence above and the table
 * under "how this was computed" say the same.
 */
export function IntervalChart({ verdict }: { readonly verdict: CriterionVerdictView }) {
  const { interval, estimate, target, scale } = verdict;
  if (!interval || estimate === undefined || target === undefined) return null;
  const [low, high] = [Number(interval[0]), Number(interval[1])];
  const none = scale === 'ratio' ? 1 : 0;
  const marks = [low, high, Number(estimate), Number(target), none];
  const least = Math.min(...marks);
  const span = Math.max(...marks) - least || 1;
  const at = (value: number): number => MARGIN + ((value - least) / span) * (WIDTH - 2 * MARGIN);
  const label = (value: number): string => labelOf(value, verdict);
  return (
    <svg
      className="interval"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Range ${label(low)} to ${label(high)}, target ${label(Number(target))}, no change ${label(none)}`}
    >
      <line className="interval-axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={LINE} y2={LINE} />
      <line className="interval-none" x1={at(none)} x2={at(none)} y1={24} y2={64} />
      <line
        className="interval-target"
        x1={at(Number(target))}
        x2={at(Number(target))}
        y1={18}
        y2={70}
      />
      <line className="interval-range" x1={at(low)} x2={at(high)} y1={LINE} y2={LINE} />
      <circle className="interval-estimate" cx={at(Number(estimate))} cy={LINE} r={7} />
      <text x={at(Number(target))} y={12} textAnchor="middle">
        target {label(Number(target))}
      </text>
      <text x={at(none)} y={80} textAnchor="middle">
        no change
      </text>
    </svg>
  );
}
