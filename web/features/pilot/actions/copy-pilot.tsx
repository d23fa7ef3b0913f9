import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import { useMe, useReading } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';

type Props = { readonly pilot: PilotView };

/** The same test once more, linked to this one, with the sample that would settle it. */
export function RunAgain({ pilot }: Props) {
  const { draft, error, busy } = useNewDraft();
  return (
    <>
      <Button
        busy={busy}
        onClick={() =>
          draft({
            name: `${pilot.name}, again`,
            team: pilot.team.id,
            copyOf: pilot.id,
            again: true,
          })
        }
      >
        Run it again
      </Button>
      <Failure error={error} />
    </>
  );
}

/** A linked draft for another team, site or time: the test filled in, dates and figures left blank. */
export function CopyPilot({ pilot }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Copy it
      </Button>
      {open && <CopyDialog pilot={pilot} onClose={() => setOpen(false)} />}
    </>
  );
}

function CopyDialog({ pilot, onClose }: Props & { readonly onClose: () => void }) {
  const { teams } = useReading('getWorkspace', {});
  const mine = useMe().teams;
  const [name, setName] = useState(pilot.name);
  const [team, setTeam] = useState(mine[0] ?? pilot.team.id);
  const { draft, error, busy } = useNewDraft();
  return (
    <Dialog title="Copy this pilot" onClose={onClose}>
      <p>
        A new draft with what it is and how it is judged. Dates, figures and people are left blank:
        they belong to another time or team. The copy stays linked to this one.
      </p>
      <Field label="Name">
        {control => (
          <input {...control} value={name} onChange={event => setName(event.target.value)} />
        )}
      </Field>
      <Field label="For the team">
        {control => (
          <select {...control} value={team} onChange={event => setTeam(event.target.value)}>
            {teams.map(each => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Failure error={error} />
      <div className="row">
        <Button look="main" busy={busy} onClick={() => draft({ name, team, copyOf: pilot.id })}>
          Make the draft
        </Button>
        <Button onClick={onClose}>Leave it</Button>
      </div>
    </Dialog>
  );
}

type Drafted = {
  readonly name: string;
  readonly team: string;
  readonly copyOf: string;
  readonly again?: true;
};

/** Makes a draft and goes on to setting it up. */
function useNewDraft() {
  const navigate = useNavigate();
  const command = useCommand('draftPilot');
  const draft = (body: Drafted) =>
    command.mutate(
      { params: {}, body },
      {
        onSuccess: ({ pilot }) =>
          navigate({ to: '/pilots/$pilot/set-up/$step', params: { pilot, step: 'basics' } }),
      },
    );
  return { draft, error: command.error, busy: command.isPending };
}
