import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import type { PlaceView } from '#contracts/signing.ts';
import { useReading } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';

type Props = { readonly pilot: PilotView; readonly place: PlaceView };

/** Names somebody in the place of a signer who has left. */
export function ReplaceSigner({ pilot, place }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Replace
      </Button>
      {open && <ReplaceDialog pilot={pilot} place={place} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReplaceDialog({ pilot, place, onClose }: Props & { readonly onClose: () => void }) {
  const replace = useCommand('replaceSigner');
  const { people } = useReading('getWorkspace', {});
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const { holder } = place;
  const body = { person: holder.id, by, reason };
  const send = () => replace.mutate({ params: { pilot: pilot.id }, body }, { onSuccess: onClose });
  return (
    <Dialog title={`Replace ${holder.name}`} onClose={onClose}>
      <p>
        For somebody who has left. What they signed stands, under their name; what is still open
        goes to whoever you name. Both names are printed.
      </p>
      <Field label="Who takes the place" hint="Somebody missing here is added under People.">
        {control => (
          <select {...control} value={by} onChange={event => setBy(event.target.value)}>
            <option value="">Choose</option>
            {people
              .filter(each => each.id !== holder.id)
              .map(each => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <WordsField label="Why" value={reason} onChange={setReason} />
      <Failure error={replace.error} />
      <div className="row">
        {by !== '' && (
          <Button look="main" busy={replace.isPending} onClick={send}>
            Name them
          </Button>
        )}
        <Button onClick={onClose}>Leave it</Button>
      </div>
    </Dialog>
  );
}
