import { useState } from 'react';
import { useMe } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { NumberField } from '../../../ui/number-field.tsx';

/** Says what reclaimed hours built. */
export function ReinvestHours({ pilot }: { readonly pilot: string }) {
  const today = useMe().workspace?.today ?? '';
  const record = useCommand('reinvestHours');
  const [hours, setHours] = useState<number>();
  const [into, setInto] = useState('');
  const send = () =>
    record.mutate(
      { params: { pilot }, body: { hours: String(hours ?? ''), into, on: today } },
      {
        onSuccess: () => {
          setHours(undefined);
          setInto('');
        },
      },
    );
  return (
    <details>
      <summary>Record what hours went into</summary>
      <div className="stack">
        <div className="row-fields">
          <NumberField label="Hours" unit="h" min={0} value={hours} onChange={setHours} />
          <Field label="What they built">
            {control => (
              <input {...control} value={into} onChange={event => setInto(event.target.value)} />
            )}
          </Field>
        </div>
        <Failure error={record.error} />
        <div>
          <Button busy={record.isPending} onClick={send}>
            Record
          </Button>
        </div>
      </div>
    </details>
  );
}
