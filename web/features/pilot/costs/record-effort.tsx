import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BodyOf } from '#contracts/endpoints.ts';
import { useMe, useReading } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { money } from '../../../format/amounts.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { KindField } from './kind-field.tsx';

type CostKind = BodyOf<'recordEffort'>['kind'];

/** Records people’s time as a cost: hours of a role band, never of a person. */
export function RecordEffort({ pilot }: { readonly pilot: string }) {
  const { bands, currency } = useReading('getFinance', {});
  const today = useMe().workspace?.today ?? '';
  const record = useCommand('recordEffort');
  const [kind, setKind] = useState<CostKind>('build');
  const [band, setBand] = useState('');
  const [hours, setHours] = useState<number>();
  const chosen = bands.find(each => each.band === band);
  const cost = chosen && hours !== undefined ? Number(chosen.hourly.high) * hours : undefined;
  if (bands.length === 0)
    return (
      <p className="prose">
        People’s time for building, training, review and rework is a cost too. To record it in
        hours, first <Link to="/money">set the loaded rate of a role band</Link>.
      </p>
    );
  const send = () =>
    record.mutate(
      { params: { pilot }, body: { kind, band, hours: String(hours ?? ''), on: today } },
      { onSuccess: () => setHours(undefined) },
    );
  return (
    <FieldGroup
      legend="Record people’s time"
      hint="At the upper end of the band’s loaded rate, so that the cost is never told too small."
    >
      <div className="row-fields">
        <KindField value={kind} onChange={setKind} />
        <Field label="Role band">
          {control => (
            <select {...control} value={band} onChange={event => setBand(event.target.value)}>
              <option value="">Choose</option>
              {bands.map(each => (
                <option key={each.band} value={each.band}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <NumberField label="Hours" unit="h" min={0} value={hours} onChange={setHours} />
      </div>
      {cost !== undefined && <p className="small">That is {money(cost, currency)}.</p>}
      <Failure error={record.error} />
      <div>
        <Button busy={record.isPending} onClick={send}>
          Record the time
        </Button>
      </div>
    </FieldGroup>
  );
}
