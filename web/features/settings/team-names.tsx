import { useState } from 'react';
import type { WorkspaceView } from '#contracts/workspace.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Failure } from '../../ui/notice.tsx';

type Team = WorkspaceView['teams'][number];

/** Gives teams other names. Who is on them is settled on the page of people. */
export function TeamNames({ teams }: { readonly teams: readonly Team[] }) {
  return (
    <details>
      <summary>Rename a team</summary>
      <div className="stack">
        {teams.map(team => (
          <TeamName key={`${team.id} ${team.name}`} team={team} />
        ))}
      </div>
    </details>
  );
}

function TeamName({ team }: { readonly team: Team }) {
  const rename = useCommand('renameTeam');
  const [name, setName] = useState(team.name);
  return (
    <form
      className="stack-close"
      onSubmit={event => {
        event.preventDefault();
        rename.mutate({ params: { team: team.id }, body: { name } });
      }}
    >
      <Field label={`Name of ${team.name}`}>
        {control => (
          <input
            {...control}
            required
            maxLength={160}
            value={name}
            onChange={event => setName(event.target.value)}
          />
        )}
      </Field>
      <Failure error={rename.error} />
      {name !== team.name && (
        <div>
          <Button type="submit" busy={rename.isPending}>
            Rename
          </Button>
        </div>
      )}
    </form>
  );
}
