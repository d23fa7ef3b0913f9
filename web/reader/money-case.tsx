import type { MoneyCaseView } from '#contracts/money.ts';
import type { Formats } from './formats.ts';

type RangeProps = { readonly low: number; readonly high: number };

/** Both ends as coarse as the larger one: a range is no place for cents. */
export function moneyRange(range: RangeProps, currency: string, formats: Formats): string {
  const isCoarse = Math.max(Math.abs(range.low), Math.abs(range.high)) >= 100;
  const shown = (end: number) => formats.money(isCoarse ? Math.round(end) : end, currency);
  const [low, high] = [shown(range.low), shown(range.high)];
  return low === high ? low : `${low} to ${high}`;
}

/** Two digits of the larger end: a year at the pace of some weeks is known no better. */
function roughly({ low, high }: RangeProps): RangeProps {
  const size = Math.max(Math.abs(low), Math.abs(high), 1);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(size)) - 1);
  const rough = (end: number) => Math.round(end / step) * step;
  return { low: rough(low), high: rough(high) };
}

export const shareRange = ({ low, high }: RangeProps, formats: Formats): string =>
  low === high ? formats.percent(low) : `${formats.percent(low)} to ${formats.percent(high)}`;

/** A pilot's return: always a range, its measured period apart from the year, and everything it leans on. */
export function MoneyCase({
  money,
  currency,
  formats,
}: {
  readonly money: MoneyCaseView;
  readonly currency: string;
  readonly formats: Formats;
}) {
  const { benefit, cost, net, roi, firstYear, assumptions } = money;
  return (
    <>
      <dl className="figure-grid">
        <div>
          <dt>Benefit, measured period</dt>
          <dd className="figure">{moneyRange(benefit, currency, formats)}</dd>
        </div>
        <div>
          <dt>Cost, all in</dt>
          <dd className="figure">{formats.money(cost, currency)}</dd>
        </div>
        <div>
          <dt>Net benefit</dt>
          <dd className="figure">{moneyRange(net, currency, formats)}</dd>
        </div>
        <div>
          <dt>Return on what it cost</dt>
          <dd className="figure">{shareRange(roi, formats)}</dd>
        </div>
        <div>
          <dt>Paid back</dt>
          <dd className="figure">{paybackInWords(money, formats)}</dd>
        </div>
        <div>
          <dt>
            {firstYear.status === 'projection'
              ? 'First year, a projection'
              : 'First year, held at 90 days'}
          </dt>
          <dd className="figure">about {moneyRange(roughly(firstYear.net), currency, formats)}</dd>
          <dd className="small">net benefit at this pace; nothing beyond it</dd>
        </div>
      </dl>
      <details>
        <summary>What these figures lean on</summary>
        <ul className="reasons">
          {assumptions.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

const inDays = (days: string): string => `${days} ${days === '1' ? 'day' : 'days'}`;

function paybackInWords({ paybackDays }: MoneyCaseView, formats: Formats): string {
  if (paybackDays === undefined) return 'not within a year';
  const { low, high } = paybackDays;
  const soonest = formats.number(Math.ceil(low));
  if (high === undefined) return `in ${inDays(soonest)} at the soonest; maybe not within a year`;
  const latest = formats.number(Math.ceil(high));
  return soonest === latest ? `in ${inDays(soonest)}` : `in ${soonest} to ${inDays(latest)}`;
}
