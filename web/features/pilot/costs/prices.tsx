import type { PilotView } from '#contracts/pilots.ts';
import { may } from '../../../api/may.ts';
import { useMe } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useTimes } from '../../../api/use-times.ts';
import { percent } from '../../../format/amounts.ts';
import { formats } from '../../../format/formats.ts';
import { moneyRange } from '../../../reader/money-case.tsx';
import { Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { ProposePrice } from './propose-price.tsx';

type Price = PilotView['money']['conversions'][number];

/** What an hour or a result is worth: proposed by the lead, and nothing until finance has signed it. */
export function Prices({
  pilot,
  currency,
}: {
  readonly pilot: PilotView;
  readonly currency: string;
}) {
  const { conversions } = pilot.money;
  return (
    <section className="section">
      <h2>What it is worth</h2>
      <p className="prose">
        Hours are capacity, not cash, and a result is a result. Either becomes money only by a price
        that somebody outside the team has signed for finance; without one it stands as it is.
      </p>
      {conversions.length > 0 && (
        <ul className="stack">
          {conversions.map(price => (
            <PriceItem key={price.conversion} price={price} pilot={pilot.id} currency={currency} />
          ))}
        </ul>
      )}
      {pilot.phase !== 'stopped' && may(pilot, 'change-pilot') && (
        <Fold summary="Propose a price">
          <ProposePrice pilot={pilot} currency={currency} />
        </Fold>
      )}
    </section>
  );
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function PriceItem({
  price,
  pilot,
  currency,
}: {
  readonly price: Price;
  readonly pilot: string;
  readonly currency: string;
}) {
  const { conversion, what, cashShare, basis, signer, signedAt } = price;
  const { moment } = useTimes();
  const sign = useCommand('signConversion');
  const mine = useMe().person.id === signer.id;
  const range = { low: Number(price.price.low), high: Number(price.price.high) };
  return (
    <li className="stack-close">
      <p>
        {capitalized(what)}: <strong>{moneyRange(range, currency, formats)}</strong>
        {cashShare &&
          `, of which ${percent(Number(cashShare.low))} to ${percent(Number(cashShare.high))} becomes cash`}
      </p>
      <blockquote className="quoted">{basis}</blockquote>
      <p className="small soft">
        {signedAt
          ? `Signed for finance by ${signer.name}, ${moment(signedAt)}`
          : `Waiting for ${signer.name} to sign; until then it counts for nothing.`}
      </p>
      {mine && !signedAt && (
        <>
          <Failure error={sign.error} />
          <div>
            <Button
              look="main"
              busy={sign.isPending}
              onClick={() => sign.mutate({ params: { pilot, conversion }, body: undefined })}
            >
              Sign this price for finance
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
