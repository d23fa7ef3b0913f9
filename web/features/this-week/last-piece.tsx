import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Failure } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { GROUP_WORDS, type WeekTask } from './week-entries.ts';

type Last = NonNullable<NonNullable<WeekTask['next']>['last']>;

/** The piece that was logged last, and the way to put it right. */
export function LastPiece({ pilot, last }: { readonly pilot: string; readonly last: Last }) {
  const correct = useCommand('correctPiece');
  const [minutes, setMinutes] = useState<number | undefined>(Number(last.minutes));
  const [rework, setRework] = useState<number | undefined>(Number(last.reworkMinutes));
  const [reason, setReason] = useState('');
  const send = () =>
    correct.mutate({
      params: { pilot, seq: String(last.seq) },
      body: {
        now: {
          used: last.used,
          minutes: String(minutes ?? 0),
          reworkMinutes: String(rework ?? 0),
        },
        reason,
      },
    });
  return (
    <details>
      <summary>
        Last piece: {last.minutes} min, {GROUP_WORDS[last.used]}. Put it right
      </summary>
      <div className="stack-close">
        <div className="row-fields">
          <NumberField label="It took" unit="min" min={0} value={minutes} onChange={setMinutes} />
          <NumberField label="Rework" unit="min" min={0} value={rework} onChange={setRework} />
        </div>
        <Field label="Why">
          {control => (
            <input {...control} value={reason} onChange={event => setReason(event.target.value)} />
          )}
        </Field>
        <Failure error={correct.error} />
        <div>
          <Button busy={correct.isPending} onClick={send}>
            Put it right
          </Button>
        </div>
      </div>
    </details>
  );
}
