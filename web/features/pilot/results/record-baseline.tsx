import { useState } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import { useMe } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { BaselineFields } from '../../../measurement/baseline-fields.tsx';
import { emptyBaseline, readBaseline } from '../../../measurement/baseline-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure, Notice } from '../../../ui/notice.tsx';

/** Takes the figure before the start, or by when there will be one. */
export function RecordBaseline({
  pilot,
  criterion,
}: {
  readonly pilot: string;
  readonly criterion: CriterionInput;
}) {
  const today = useMe().workspace?.today ?? '';
  const [form, setForm] = useState(() => emptyBaseline(today));
  const [shown, setShown] = useState(false);
  const record = useCommand('recordBaseline');
  const promise = useCommand('promiseBaseline');
  const read = readBaseline(form, criterion);
  const send = () => {
    setShown(true);
    if ('record' in read) record.mutate({ params: { pilot }, body: read.record });
    if ('promise' in read) promise.mutate({ params: { pilot }, body: read.promise });
  };
  return (
    <div className="stack">
      <BaselineFields
        criterion={criterion}
        form={form}
        onChange={setForm}
        problem={shown && 'problem' in read ? read : undefined}
      />
      <Failure error={record.error ?? promise.error} />
      {(record.isSuccess || promise.isSuccess) && (
        <Notice tone="good">
          <p>Recorded, before the start.</p>
        </Notice>
      )}
      <div>
        <Button look="main" busy={record.isPending || promise.isPending} onClick={send}>
          Record
        </Button>
      </div>
    </div>
  );
}
