import { useState } from 'react';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';

/** Takes responsibility for the output by name. */
export function OwnOutput({ pilot }: { readonly pilot: string }) {
  const own = useCommand('ownOutput');
  const [statement, setStatement] = useState(
    'I checked accuracy, bias and pedagogy, edited what was needed, and answer for what was released.',
  );
  return (
    <details>
      <summary>Take responsibility</summary>
      <div className="stack">
        <WordsField
          label="In your words"
          hint="It stands with your name and today’s date."
          rows={3}
          value={statement}
          onChange={setStatement}
        />
        <Failure error={own.error} />
        <div>
          <Button
            busy={own.isPending}
            onClick={() => own.mutate({ params: { pilot }, body: { statement } })}
          >
            I answer for it
          </Button>
        </div>
      </div>
    </details>
  );
}
