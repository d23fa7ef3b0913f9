import { useState } from 'react';
import type { ResponseOf } from '#contracts/endpoints.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';

type Band = ResponseOf<'getFinance'>['bands'][number];

/** Sets the loaded rate of a new band, or changes one from now on. */
export function SetRate({
  bands,
  currency,
}: {
  readonly bands: readonly Band[];
  readonly currency: string;
}) {
  const set = useCommand('setRateBand');
  const [band, setBand] = useState('');
  const [name, setName] = useState('');
  const [low, setLow] = useState<number>();
  const [high, setHigh] = useState<number>();
  const choose = (id: string) => {
    const chosen = bands.find(each => each.band === id);
    setBand(id);
    setName(chosen?.name ?? '');
    setLow(chosen && Number(chosen.hourly.low));
    setHigh(chosen && Number(chosen.hourly.high));
  };
  const [shown, setShown] = useState(false);
  const [saved, setSaved] = useState('');
  const send = () => {
    setShown(true);
    setSaved('');
    if (name.trim() === '' || low === undefined || high === undefined) return;
    set.mutate(
      {
        params: {},
        body: {
          ...(band === '' ? {} : { band }),
          name,
          hourly: { low: String(low), high: String(high) },
        },
      },
      {
        onSuccess: () => {
          choose('');
          setShown(false);
          setSaved(name);
        },
      },
    );
  };
  const missing = (value: number | undefined) =>
    shown && value === undefined ? 'Write what an hour costs.' : undefined;
  return (
    <Fold summary="Set a rate">
      <div className="stack">
        {bands.length > 0 && (
          <Field label="Which band">
            {control => (
              <select {...control} value={band} onChange={event => choose(event.target.value)}>
                <option value="">A new one</option>
                {bands.map(each => (
                  <option key={each.band} value={each.band}>
                    {each.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <div className="row-fields">
          <Field
            label="Role"
            hint="Such as: learning designers."
            error={shown && name.trim() === '' ? 'Say which role.' : undefined}
          >
            {control => (
              <input {...control} value={name} onChange={event => setName(event.target.value)} />
            )}
          </Field>
          <NumberField
            label="From"
            hint="For an hour, all costs in."
            error={missing(low)}
            unit={currency}
            min={0}
            value={low}
            onChange={setLow}
          />
          <NumberField
            label="To"
            hint="The same where it is one figure."
            error={missing(high)}
            unit={currency}
            min={0}
            value={high}
            onChange={setHigh}
          />
        </div>
        <Failure error={set.error} />
        {saved && (
          <Notice tone="good">
            <p>The rate of {saved} holds from now on.</p>
          </Notice>
        )}
        <div>
          <Button busy={set.isPending} onClick={send}>
            Set the rate
          </Button>
        </div>
      </div>
    </Fold>
  );
}
