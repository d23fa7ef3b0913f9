import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import { useReading } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';
import { type RangeDraft, RangeFields, rangeBody } from './range-fields.tsx';

/** Proposes a price: for an hour of a band, or for one unit of a result. */
export function ProposePrice({
  pilot,
  currency,
}: {
  readonly pilot: PilotView;
  readonly currency: string;
}) {
  const { bands } = useReading('getFinance', {});
  const { people } = useReading('getWorkspace', {});
  const propose = useCommand('proposeConversion');
  const [what, setWhat] = useState('');
  const [range, setRange] = useState<RangeDraft>({});
  const [basis, setBasis] = useState('');
  const [signer, setSigner] = useState('');
  const { convertible } = pilot.money;
  const result = convertible.find(({ criterion }) => what === `result ${criterion}`);
  const band = bands.find(each => what === `hours ${each.band}`);
  const outside = people.filter(({ teams }) => !teams.includes(pilot.team.id));
  const send = () => {
    const rest = { basis, signer };
    const body = band
      ? ({ kind: 'hours', band: band.band, cashShare: rangeBody(range, 100), ...rest } as const)
      : ({
          kind: 'result',
          criterion: result?.criterion ?? '',
          perUnit: rangeBody(range),
          ...rest,
        } as const);
    propose.mutate(
      { params: { pilot: pilot.id }, body },
      {
        onSuccess: () => {
          setRange({});
          setBasis('');
        },
      },
    );
  };
  return (
    <div className="stack">
      <Field label="The price of what">
        {control => (
          <select {...control} value={what} onChange={event => setWhat(event.target.value)}>
            <option value="">Choose</option>
            {convertible.map(({ criterion, name, unit }) => (
              <option key={criterion} value={`result ${criterion}`}>
                One of the {unit} in “{name}”
              </option>
            ))}
            {bands.map(each => (
              <option key={each.band} value={`hours ${each.band}`}>
                An hour of {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {band ? (
        <RangeFields
          legend="Share of the hours that becomes cash"
          hint="Overtime that is not paid, a vendor that is not hired. Time that people use for other work is capacity: leave it out."
          unit="%"
          max={100}
          value={range}
          onChange={setRange}
        />
      ) : (
        <RangeFields
          legend="Worth over the measured period"
          hint="For everybody whom the pilot reached, together."
          unit={currency}
          value={range}
          onChange={setRange}
        />
      )}
      <WordsField
        label="Where the price comes from"
        hint="Whoever signs reads this."
        value={basis}
        onChange={setBasis}
      />
      <Field label="Who signs for finance">
        {control => (
          <select {...control} value={signer} onChange={event => setSigner(event.target.value)}>
            <option value="">Choose</option>
            {outside.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Failure error={propose.error} />
      <div>
        <Button busy={propose.isPending} onClick={send}>
          Ask for the signature
        </Button>
      </div>
    </div>
  );
}
