import { useId, useState } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { useCommand } from '../../../api/use-command.ts';
import { MeasurementFields } from '../../../measurement/measurement-fields.tsx';
import {
  EMPTY_MEASUREMENT,
  type MeasurementForm,
  type Way,
} from '../../../measurement/measurement-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';
import { readCorrection } from './correction-form.ts';

/** Puts recorded figures right, or withdraws them, with the reason that stands beside them from then on. */
export function CorrectResult({
  pilot,
  criterion,
  recorded,
  way,
  onClose,
}: {
  readonly pilot: PilotView;
  readonly criterion: CriterionInput;
  readonly recorded: PilotView['observations'][number];
  readonly way: Way;
  readonly onClose: () => void;
}) {
  const name = useId();
  const correct = useCommand('correctObservation');
  const [withdrawn, setWithdrawn] = useState(false);
  const [form, setForm] = useState<MeasurementForm>({ ...EMPTY_MEASUREMENT, way });
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState(false);
  const read = readCorrection({ withdrawn, measurement: form, reason }, criterion.kind);
  const problem = shown && 'problem' in read ? read : undefined;

  const send = () => {
    setShown(true);
    if ('problem' in read) return;
    correct.mutate(
      { params: { pilot: pilot.id, seq: String(recorded.seq) }, body: read.body },
      { onSuccess: onClose },
    );
  };

  return (
    <Dialog title="Put figures right" onClose={onClose}>
      <p>
        Recorded: {recorded.measurement.text}. Both stay where everybody can read them, with your
        reason.{' '}
        {pilot.lockedAt
          ? 'The figures are locked: what you write now is shown, and the verdict stays as it is.'
          : 'Only the new ones count.'}
      </p>
      <FieldGroup legend="What takes their place?">
        <Choice
          type="radio"
          name={name}
          label="Other figures"
          checked={!withdrawn}
          onChange={() => setWithdrawn(false)}
        />
        <Choice
          type="radio"
          name={name}
          label="Nothing: they should not be there"
          checked={withdrawn}
          onChange={() => setWithdrawn(true)}
        />
      </FieldGroup>
      {!withdrawn && (
        <MeasurementFields
          kind={criterion.kind}
          unit={criterion.metric.unit}
          counted={criterion.unitOfAssignment}
          form={form}
          onChange={setForm}
          problem={problem?.field === 'reason' ? undefined : problem}
        />
      )}
      <WordsField
        label="What was wrong"
        error={problem?.field === 'reason' ? problem.problem : undefined}
        value={reason}
        onChange={setReason}
      />
      <Failure error={correct.error} />
      <div className="row">
        <Button look="main" busy={correct.isPending} onClick={send}>
          {withdrawn ? 'Withdraw them' : 'Put them right'}
        </Button>
        <Button onClick={onClose}>Leave them</Button>
      </div>
    </Dialog>
  );
}
