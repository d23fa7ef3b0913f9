import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { readUnits } from './units.ts';

/** Draws the groups, once: who works with AI, or each piece of work. */
export function DrawDialog({
  pilot,
  unit,
  onClose,
}: {
  readonly pilot: PilotView;
  readonly unit: 'person' | 'task';
  readonly onClose: () => void;
}) {
  const draw = useCommand('drawGroups');
  const [text, setText] = useState('');
  const units = unit === 'task' ? [] : readUnits(text);
  const send = () =>
    draw.mutate({ params: { pilot: pilot.id }, body: { units } }, { onSuccess: onClose });
  return (
    <Dialog title="Draw by lot" onClose={onClose}>
      {unit === 'task' ? (
        <p>
          For each piece of work that somebody is about to begin, the product will say: with AI, or
          without. Half of each person’s pieces are done either way. It is settled now, before
          anybody has begun, and cannot be drawn again.
        </p>
      ) : (
        <>
          <p>
            Half of these people will work with AI, drawn by the product. It is settled now, before
            anybody has begun, and cannot be drawn again.
          </p>
          <Field
            label="Who is drawn, one a line"
            hint="Under the names that their results will be recorded by; code names will do. After a comma, a team or level within which they are shared out evenly."
          >
            {control => (
              <textarea
                {...control}
                rows={6}
                placeholder={'rep-01, North\nrep-02, North\nrep-03, South'}
                value={text}
                onChange={event => setText(event.target.value)}
              />
            )}
          </Field>
          <p className="small soft" aria-live="polite">
            {units.length} named.
          </p>
        </>
      )}
      <Failure error={draw.error} />
      <div className="row">
        <Button look="main" busy={draw.isPending} onClick={send}>
          Draw
        </Button>
        <Button onClick={onClose}>Not yet</Button>
      </div>
    </Dialog>
  );
}
