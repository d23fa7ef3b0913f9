import { useState } from 'react';
import type { ConditionView } from '#contracts/signing.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';

/** Says how a condition was met; whoever set it reads that and decides. */
export function ResolveCondition({
  pilot,
  condition,
}: {
  readonly pilot: string;
  readonly condition: ConditionView;
}) {
  const resolve = useCommand('resolveCondition');
  const [open, setOpen] = useState(false);
  const [how, setHow] = useState('');
  const close = () => setOpen(false);
  const send = () =>
    resolve.mutate(
      { params: { pilot }, body: { signer: condition.signer.id, how } },
      { onSuccess: close },
    );
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        {condition.resolution ? 'Say it anew' : 'Say how it was met'}
      </Button>
      {open && (
        <Dialog title={`The condition of ${condition.signer.name}`} onClose={close}>
          <blockquote className="quoted">{condition.words}</blockquote>
          <WordsField
            label="How it was met"
            hint={`${condition.signer.name} gets it by mail and confirms it by signing. Nothing starts before.`}
            rows={3}
            value={how}
            onChange={setHow}
          />
          <Failure error={resolve.error} />
          <div className="row">
            <Button look="main" busy={resolve.isPending} onClick={send}>
              Send it
            </Button>
            <Button onClick={close}>Not yet</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
