import { useState } from 'react';
import type { BodyOf } from '#contracts/endpoints.ts';
import { useMe } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { KindField } from './kind-field.tsx';

type CostKind = BodyOf<'recordCost'>['kind'];

/** Records money that was spent. */
export function RecordCost({
  pilot,
  currency,
}: {
  readonly pilot: string;
  readonly currency: string;
}) {
  const today = useMe().workspace?.today ?? '';
  const record = useCommand('recordCost');
  const [kind, setKind] = useState<CostKind>('license');
  const [amount, setAmount] = useState<number>();
  const [on, setOn] = useState(today);
  const [shown, setShown] = useState(false);
  const send = () => {
    setShown(true);
    if (amount === undefined) return;
    record.mutate(
      { params: { pilot }, body: { kind, amount: String(amount), on } },
      {
        onSuccess: () => {
          setAmount(undefined);
          setShown(false);
        },
      },
    );
  };
  return (
    <FieldGroup
      legend="Record a cost"
      hint="What was paid. A kind that cost nothing can be recorded as zero, so that nothing is missing."
    >
      <div className="row-fields">
        <KindField value={kind} onChange={setKind} />
        <NumberField
          label="Amount"
          unit={currency}
          min={0}
          value={amount}
          error={shown && amount === undefined ? 'Write the amount.' : undefined}
          onChange={setAmount}
        />
        <Field label="On">
          {control => (
            <input
              {...control}
              type="date"
              max={today}
              value={on}
              onChange={event => setOn(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Failure error={record.error} />
      <div>
        <Button busy={record.isPending} onClick={send}>
          Record
        </Button>
      </div>
    </FieldGroup>
  );
}
