import { useState } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { useCommand } from '../../../api/use-command.ts';
import { MeasurementFields } from '../../../measurement/measurement-fields.tsx';
import {
  emptyMeasurement,
  type MeasurementForm,
  type Way,
} from '../../../measurement/measurement-form.ts';
import { PutRight, usePuttingRight } from '../put-right.tsx';
import { resultDays } from '../use-pilot.ts';
import { readCorrection } from './correction-form.ts';

/** Puts recorded figures right, or withdraws them. */
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
  const correct = useCommand('correctObservation');
  const putting = usePuttingRight();
  const { withdrawn, reason, shown } = putting.form;
  const [form, setForm] = useState<MeasurementForm>(() => emptyMeasurement(way));
  const within = resultDays(pilot);
  const read = readCorrection({ withdrawn, measurement: form, reason }, criterion, within);
  const problem = 'problem' in read ? read : undefined;

  const send = () => {
    if ('problem' in read) return;
    correct.mutate(
      { params: { pilot: pilot.id, seq: String(recorded.seq) }, body: read.body },
      { onSuccess: onClose },
    );
  };

  return (
    <PutRight
      title="Put figures right"
      intro={`Recorded: ${recorded.measurement.text}. Both stay where everybody can read them, with your reason. ${
        pilot.lockedAt
          ? 'The figures are locked: what you write now is shown, and the verdict stays as it is.'
          : 'Only the new ones count.'
      }`}
      other="Other figures"
      putting={putting}
      reasonProblem={problem?.field === 'reason' ? problem.problem : undefined}
      command={correct}
      onSend={send}
      onClose={onClose}
    >
      <MeasurementFields
        kind={criterion.kind}
        unit={criterion.metric.unit}
        counted={criterion.unitOfAssignment}
        form={form}
        within={within}
        onChange={setForm}
        problem={!shown || problem?.field === 'reason' ? undefined : problem}
      />
    </PutRight>
  );
}
