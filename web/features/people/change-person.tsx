import { useState } from 'react';
import type { WorkspaceView } from '#contracts/workspace.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/notice.tsx';
import { RoleChoices } from './role-choices.tsx';

/** Changes a person's roles and teams. */
export function ChangePerson({
  person,
  workspace,
}: {
  readonly person: WorkspaceView['people'][number];
  readonly workspace: WorkspaceView;
}) {
  const change = useCommand('changePerson');
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState({ roles: person.roles, teams: person.teams });
  const send = () =>
    change.mutate(
      { params: { person: person.id }, body: value },
      { onSuccess: () => setOpen(false) },
    );
  if (!open)
    return (
      <div>
        <Button look="quiet" onClick={() => setOpen(true)}>
          Change <span className="unseen">{person.name}</span>
        </Button>
      </div>
    );
  return (
    <div className="stack">
      <RoleChoices
        workspace={workspace}
        value={value}
        onChange={({ roles, teams }) => setValue({ roles: [...roles], teams: [...teams] })}
      />
      <Failure error={change.error} />
      <div className="row">
        <Button look="main" busy={change.isPending} onClick={send}>
          Save
        </Button>
        <Button onClick={() => setOpen(false)}>Cancel</Button>
      </div>
    </div>
  );
}
