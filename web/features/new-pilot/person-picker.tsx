import { useState } from 'react';
import { useReading } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Failure } from '../../ui/notice.tsx';

const NEW = 'new';

/** Picks a person of the workspace, or adds one by name and address: nobody needs an account to be asked. */
export function PersonPicker({
  label,
  action,
  not = [],
  busy = false,
  onPick,
}: {
  readonly label: string;
  readonly action: string;
  /** People who cannot be picked, by id. */
  readonly not?: readonly string[];
  readonly busy?: boolean;
  readonly onPick: (person: string) => void;
}) {
  const { people } = useReading('getWorkspace', {});
  const add = useCommand('addPerson');
  const choices = people.filter(each => !not.includes(each.id));
  const [picked, setPicked] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');

  const pick = () => {
    if (picked !== NEW) {
      if (picked) onPick(picked);
      return;
    }
    add.mutate(
      { params: {}, body: { name, email, roles: ['skeptic'], teams: [] } },
      { onSuccess: ({ id }) => onPick(id) },
    );
  };

  return (
    <div className="stack-close">
      <Field label={label}>
        {control => (
          <select {...control} value={picked} onChange={event => setPicked(event.target.value)}>
            <option value="">Choose a person</option>
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value={NEW}>Somebody who is not listed…</option>
          </select>
        )}
      </Field>
      {picked === NEW && (
        <div className="row-fields">
          <Field label="Their name">
            {control => (
              <input
                {...control}
                autoComplete="off"
                value={name}
                onChange={event => setName(event.target.value)}
              />
            )}
          </Field>
          <Field label="Their e-mail address" hint="They get a link; no account is needed.">
            {control => (
              <input
                {...control}
                type="email"
                autoComplete="off"
                value={email}
                onChange={event => setEmail(event.target.value)}
              />
            )}
          </Field>
        </div>
      )}
      <Failure error={add.error} />
      {picked !== '' && (
        <div>
          <Button busy={busy || add.isPending} onClick={pick}>
            {action}
          </Button>
        </div>
      )}
    </div>
  );
}
