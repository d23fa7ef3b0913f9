import type { ScorecardView } from '#contracts/reports.ts';
import { figureHref, type Unfolding } from './figure.tsx';
import type { Formats } from './formats.ts';
import { MoneyCase, moneyRange, shareRange } from './money-case.tsx';

/** What the quarter's judged pilots returned, each as a range; those without a signed price stand as results. */
export function ScorecardReturns({
  view: { returns, currency },
  unfolding,
  formats,
}: {
  readonly view: ScorecardView;
  readonly unfolding: Unfolding;
  readonly formats: Formats;
}) {
  if (returns === undefined) return null;
  const { cases, total, without } = returns;
  return (
    <section aria-labelledby="returns">
      <h2 id="returns">Return</h2>
      <p>
        <a href={figureHref(unfolding, 'money')}>{shareRange(total.roi, formats)}</a> on{' '}
        {formats.money(total.cost, currency)}: a net benefit of{' '}
        {moneyRange(total.net, currency, formats)} in the measured period, by prices that finance
        has signed.
      </p>
      {cases.map(({ pilot, pilotName, money }) => (
        <details key={pilot}>
          <summary>{pilotName}</summary>
          <MoneyCase money={money} currency={currency} formats={formats} />
        </details>
      ))}
      {without.map(({ sentence, count, pilotNames }) => (
        <p key={sentence} className="small">
          {formats.list([
            ...pilotNames,
            ...(count > pilotNames.length ? [`${count - pilotNames.length} more`] : []),
          ])}
          : {sentence}
        </p>
      ))}
    </section>
  );
}
