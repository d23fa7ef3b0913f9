import { useId, useState } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import { counted } from '../../../format/amounts.ts';
import { MeasurementFields } from '../../../measurement/measurement-fields.tsx';
import {
  EMPTY_MEASUREMENT,
  type MeasurementForm,
  measurementsOf,
  type Way,
} from '../../../measurement/measurement-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { Failure, Notice } from '../../../ui/notice.tsx';
import { groupName, groupsFor } from './groups.ts';
import { useRecordResult } from './use-record-result.ts';

/** Takes results for a criterion: counted, as one figure, or pasted row by row. */
export function RecordResult({
  pilot,
  criterion,
  baselineWay,
}: {
  readonly pilot: string;
  readonly criterion: CriterionInput;
  readonly baselineWay: Way | undefined;
}) {
  const name = useId();
  const [group, setGroup] = useState(groupsFor(criterion)[0] ?? 'with-ai');
  const [form, setForm] = useState<MeasurementForm>({
    ...EMPTY_MEASUREMENT,
    way: baselineWay ?? EMPTY_MEASUREMENT.way,
  });
  const [shown, setShown] = useState(false);
  const record = useRecordResult(pilot);
  const usesBaseline = criterion.comparison === 'before-after' || criterion.comparison === 'paired';
  const read = measurementsOf(form, criterion.kind);

  const send = () => {
    setShown(true);
    if ('problem' in read) return;
    record.mutate(
      { criterion: criterion.id, group, measurements: read.measurements },
      {
        onSuccess: () => {
          setForm({ ...EMPTY_MEASUREMENT, way: form.way });
          setShown(false);
        },
      },
    );
  };

  return (
    <div className="stack">
      <FieldGroup legend="Whose results are these?">
        {groupsFor(criterion).map(each => (
          <Choice
            key={each}
            type="radio"
            name={name}
            label={groupName(each)}
            checked={group === each}
            onChange={() => setGroup(each)}
          />
        ))}
      </FieldGroup>
      <MeasurementFields
        kind={criterion.kind}
        unit={criterion.metric.unit}
        counted={criterion.unitOfAssignment}
        form={form}
        onChange={setForm}
        problem={shown && 'problem' in read ? read : undefined}
      />
      {usesBaseline && baselineWay && baselineWay !== form.way && (
        <Notice tone="unsure">
          <p>
            The figure before the start was given in another form. The two can be held side by side
            only when both are given alike.
          </p>
        </Notice>
      )}
      <Failure error={record.error} />
      {record.isSuccess && (
        <Notice tone="good">
          <p>Recorded.</p>
        </Notice>
      )}
      <div className="row">
        <Button look="main" busy={record.isPending} onClick={send}>
          Record
        </Button>
        {record.sent !== undefined && record.isPending && (
          <progress
            max={record.sent.parts}
            value={record.sent.done}
            aria-label={`${counted(record.sent.done, 'part')} of ${record.sent.parts} sent`}
          />
        )}
      </div>
    </div>
  );
}
