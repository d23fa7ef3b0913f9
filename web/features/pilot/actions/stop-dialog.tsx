import { useState } from 'react';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';

/** Stopping is a result as well, with its reason. */
export function StopDialog({
  pilot,
  onClose,
}: {
  readonly pilot: string;
  readonly onClose: () => void;
}) {
  const stop = useCommand('stopPilot');
  const [reason, setReason] = useState('');
  const send = () => stop.mutate({ params: { pilot }, body: { reason } }, { onSuccess: onClose });
  return (
    <Dialog title="Stop this pilot" onClose={onClose}>
      <p>
        A cheap failure is a result. What was recorded stays, and the reason is shown with it. A
        stopped pilot cannot be taken up again; it can be copied.
      </p>
      <WordsField label="Why it stops" rows={3} value={reason} onChange={setReason} />
      <Failure error={stop.error} />
      <div className="row">
        <Button look="danger" busy={stop.isPending} onClick={send}>
          Stop it
        </Button>
        <Button onClick={onClose}>Keep it</Button>
      </div>
    </Dialog>
  );
}
