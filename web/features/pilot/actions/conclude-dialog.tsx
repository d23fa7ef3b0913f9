import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';

type Decision = NonNullable<PilotView['conclusion']>['decision'];

const DECISIONS: readonly { decision: Decision; label: string; note: string }[] = [
  { decision: 'scale', label: 'Scale', note: 'Do it with more people, teams or sites.' },
  {
    decision: 'iterate',
    label: 'Try again, changed',
    note: 'A linked pilot with what was learned.',
  },
  { decision: 'retire', label: 'Retire', note: 'Leave it, and keep what it showed.' },
];

/** What follows from the verdict. Scaling against it needs a reason, which is printed beside it. */
export function ConcludeDialog({
  pilot,
  onClose,
}: {
  readonly pilot: PilotView;
  readonly onClose: () => void;
}) {
  const conclude = useCommand('concludePilot');
  const [decision, setDecision] = useState<Decision>();
  const [reason, setReason] = useState('');
  const againstVerdict = decision === 'scale' && pilot.verdicts.at(-1)?.outcome !== 'met';
  const send = () => {
    if (!decision) return;
    conclude.mutate(
      {
        params: { pilot: pilot.id },
        body: { decision, ...(reason.trim() === '' ? {} : { reason }) },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title="Decide what follows" onClose={onClose}>
      <FieldGroup legend="Decision">
        {DECISIONS.map(each => (
          <Choice
            key={each.decision}
            type="radio"
            name="decision"
            label={each.label}
            note={each.note}
            checked={decision === each.decision}
            onChange={() => setDecision(each.decision)}
          />
        ))}
      </FieldGroup>
      <WordsField
        label={againstVerdict ? 'Why, against the verdict' : 'Why (may stay empty)'}
        hint={
          againstVerdict
            ? 'It is printed beside the verdict. The skeptics have to sign it too; until then nothing is concluded.'
            : undefined
        }
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <Failure error={conclude.error} />
      <div className="row">
        {decision && (
          <Button look="main" busy={conclude.isPending} onClick={send}>
            {againstVerdict ? 'Ask the skeptics to sign it' : 'Conclude the pilot'}
          </Button>
        )}
        <Button onClick={onClose}>Not yet</Button>
      </div>
    </Dialog>
  );
}
