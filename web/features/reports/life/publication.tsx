import { useState } from 'react';
import type { ReportView } from '#contracts/editions.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';

/** Freezes the report as it is. Afterwards there is only the next edition, which says what it corrects. */
export function Publication({
  view,
  canWrite,
}: {
  readonly view: ReportView;
  readonly canWrite: boolean;
}) {
  const publish = useCommand('publishReport');
  const [reason, setReason] = useState('');
  if (!canWrite) return null;
  const isKept = view.kind === 'readiness';
  const corrects = !isKept && view.editions.length > 0;
  const waiting = waitingFor(view);
  const send = () =>
    publish.mutate(
      { params: { report: view.id }, body: corrects ? { reason } : {} },
      { onSuccess: () => setReason('') },
    );
  return (
    <section className="section" aria-labelledby="publication">
      <h2 id="publication">{isKept ? 'Keep it' : 'Publish it'}</h2>
      <p className="prose">
        {isKept
          ? 'A kept report stays as it is today, so that the next one can say what has changed.'
          : 'A published edition is frozen: nobody can change it, and its figures can be made again from the ledger. A correction is a new edition beside it.'}
      </p>
      {waiting ? (
        <p>{waiting}</p>
      ) : (
        <>
          {corrects && (
            <WordsField
              label="What does the new edition correct, and why?"
              value={reason}
              onChange={setReason}
            />
          )}
          <Failure error={publish.error} />
          <div>
            <Button look="main" busy={publish.isPending} onClick={send}>
              {isKept ? 'Keep this report' : `Publish edition ${view.editions.length + 1}`}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What has to come first. */
function waitingFor({ kind, isOver, text }: ReportView): string | undefined {
  if (kind === 'readiness') return undefined;
  if (!isOver) return 'It can be published once its quarter is over.';
  if (!text) return 'First have its text written.';
  if (!text.current) return 'First have its text written again: the figures have changed.';
  return text.owned ? undefined : 'First somebody has to read its text and own it by name.';
}
