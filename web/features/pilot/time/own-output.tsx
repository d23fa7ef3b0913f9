import { useState } from 'react';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';

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
        <Field label="In your words" hint="It stands with your name and today's date.">
          {control => (
            <textarea
              {...control}
              rows={3}
              value={statement}
              onChange={event => setStatement(event.target.value)}
            />
          )}
        </Field>
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
