import { useId, useState } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import { counted } from '../../../format/amounts.ts';
import { MeasurementFields } from '../../../measurement/measurement-fields.tsx';
import {
  emptyMeasurement,
  type MeasurementForm,
  measurementsOf,
  type Way,
} from '../../../measurement/measurement-form.ts';
import type { Span } from '../../../measurement/paste.ts';
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
  within,
}: {
  readonly pilot: string;
  readonly criterion: CriterionInput;
  readonly baselineWay: Way | undefined;
  /** The agreed days of results. */
  readonly within: Span | undefined;
}) {
  const name = useId();
  const [group, setGroup] = useState(groupsFor(criterion)[0] ?? 'with-ai');
  const [form, setForm] = useState<MeasurementForm>(() => emptyMeasurement(baselineWay));
  const [shown, setShown] = useState(false);
  const record = useRecordResult(pilot);
  const usesBaseline = criterion.comparison === 'before-after' || criterion.comparison === 'paired';
  const read = measurementsOf(form, criterion, within);

  const send = () => {
    setShown(true);
    if ('problem' in read) return;
    record.mutate(
      { criterion: criterion.id, group, ...read },
      {
        onSuccess: () => {
          setForm(emptyMeasurement(form.way));
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
        within={within}
        onChange={setForm}
        problem={shown && 'problem' in read ? read : undefined}
      />
      {usesBaseline && <FormsAside criterion={criterion} before={baselineWay} now={form.way} />}
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

/** What the form of the figures means for the verdict, where it is not the form of those before the start. */
function FormsAside({
  criterion: { comparison },
  before,
  now,
}: {
  readonly criterion: CriterionInput;
  readonly before: Way | undefined;
  readonly now: Way;
}) {
  const words = asideOn(comparison, before, now);
  return words === undefined ? null : (
    <Notice tone="unsure">
      <p>{words}</p>
    </Notice>
  );
}

function asideOn(
  comparison: CriterionInput['comparison'],
  before: Way | undefined,
  now: Way,
): string | undefined {
  if (comparison === 'paired' && (now !== 'rows' || (before !== undefined && before !== 'rows')))
    return 'It was agreed to compare each one with itself. Totals do not say who is who, so that needs rows before and after.';
  if (before === undefined || before === now) return undefined;
  return before === 'figure' || now === 'figure'
    ? 'A single figure has no range. Where the agreed rule asks for one, the two cannot be judged against each other.'
    : 'The figure before the start was given in another form. Rows are then brought to their average, and the result counts as reported figures.';
}
