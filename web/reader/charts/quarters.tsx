import type { ScorecardView } from '#contracts/reports.ts';
import type { Formats } from '../formats.ts';
import { HourBars } from './hour-bars.tsx';

/** Small enough to stand beside the words of a scorecard, which stays one page of paper. */
const SIZE = { width: 180, height: 84 } as const;

type QuartersProps = {
  readonly quarters: NonNullable<ScorecardView['quarters']>;
  readonly formats: Formats;
};

/** The hours of the quarters side by side, and in its table what was judged in each. */
export const Quarters = ({ quarters, formats }: QuartersProps) => (
  <HourBars
    label={`Hours saved by quarter, from ${quarters[0]?.quarter} to ${quarters.at(-1)?.quarter}, conservative and as logged`}
    title={`Hours saved, ${quarters[0]?.quarter} to ${quarters.at(-1)?.quarter}`}
    each="Quarter"
    {...SIZE}
    more={['Started', 'Judged', 'Tests met']}
    bars={quarters.map(({ quarter, rawHours, conservativeHours, started, judged, met }) => ({
      key: quarter,
      name: quarter,
      short: quarter.replace(/^\d+-/, ''),
      raw: rawHours,
      conservative: conservativeHours,
      more: [started, judged, met].map(count => formats.number(count)),
    }))}
    formats={formats}
  />
);
