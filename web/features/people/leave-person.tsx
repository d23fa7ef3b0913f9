import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/notice.tsx';

type Named = { readonly id: string; readonly name: string };

/** Takes a person out: they are signed out at once, and what they did stays. */
export function RemovePerson({ person }: { readonly person: Named }) {
  const remove = useCommand('removePerson');
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <Button look="quiet" onClick={() => setAsked(true)}>
        Remove <span className="unseen">{person.name}</span>
      </Button>
      {asked && (
        <Dialog title={`Remove ${person.name}?`} onClose={close}>
          <p>
            They are signed out at once and cannot come back in. What they recorded and signed
            stays, under their name. You can add them again.
          </p>
          <Failure error={remove.error} />
          <div className="row">
            <Button
              look="danger"
              busy={remove.isPending}
              onClick={() =>
                remove.mutate(
                  { params: { person: person.id }, body: undefined },
                  { onSuccess: close },
                )
              }
            >
              Remove
            </Button>
            <Button onClick={close}>Keep</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Erases a person, after their name has been typed: nothing brings it back. */
export function ErasePerson({ person }: { readonly person: Named }) {
  const erase = useCommand('erasePerson');
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const close = () => setAsked(false);
  return (
    <>
      <Button look="quiet" onClick={() => setAsked(true)}>
        Erase <span className="unseen">{person.name}</span>
      </Button>
      {asked && (
        <Dialog title={`Erase ${person.name}?`} onClose={close}>
          <p>
            Name, address and everything that they typed go for good: answers, reasons, and the
            texts of pilots that they wrote. Figures, dates, signatures and verdicts stay, and every
            chain still verifies. Download what is held of them first, if they want it.
          </p>
          <label className="stack-close">
            Type their name to confirm
            <input
              value={typed}
              autoComplete="off"
              onChange={event => setTyped(event.target.value)}
            />
          </label>
          <Failure error={erase.error} />
          <div className="row">
            <Button
              look="danger"
              disabled={typed.trim() !== person.name}
              busy={erase.isPending}
              onClick={() =>
                erase.mutate(
                  { params: { person: person.id }, body: undefined },
                  { onSuccess: close },
                )
              }
            >
              Erase for good
            </Button>
            <Button onClick={close}>Keep</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** What is held of a person, as a file. */
export function ExportPerson({ person }: { readonly person: Named }) {
  return (
    <a
      className="app-button app-button-quiet"
      href={`/api/v1/workspace/people/${encodeURIComponent(person.id)}/export`}
      download
    >
      Download what is held <span className="unseen">of {person.name}</span>
    </a>
  );
}
