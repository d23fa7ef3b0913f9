import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';
import type { Scope } from './scopes.ts';

const SCOPES: readonly { readonly scope: Scope; readonly label: string; readonly note: string }[] =
  [
    {
      scope: 'deliver-figures',
      label: 'Deliver figures',
      note: 'To the criteria of running pilots',
    },
    { scope: 'read-reports', label: 'Read reports', note: 'Scorecards and readiness' },
  ];

const LIFETIMES = [
  { days: 30, label: '30 days' },
  { days: 90, label: '90 days' },
  { days: 365, label: 'A year' },
] as const;

/** Makes a token, and shows it this once. */
export function NewToken() {
  const create = useCommand('createToken');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['deliver-figures']);
  const [days, setDays] = useState<number>(90);
  const toggle = (scope: Scope, on: boolean) =>
    setScopes(on ? [...scopes, scope] : scopes.filter(each => each !== scope));
  return (
    <>
      {create.data && <MadeToken token={create.data.token} />}
      <details>
        <summary>Make a token</summary>
        <form
          className="stack"
          onSubmit={event => {
            event.preventDefault();
            create.mutate(
              { params: {}, body: { name, scopes, days } },
              { onSuccess: () => setName('') },
            );
          }}
        >
          <div className="row-fields">
            <Field label="Name" hint="What will use it, such as “CRM, nightly”.">
              {control => (
                <input
                  {...control}
                  required
                  maxLength={160}
                  autoComplete="off"
                  value={name}
                  onChange={event => setName(event.target.value)}
                />
              )}
            </Field>
            <Field label="Good for">
              {control => (
                <select
                  {...control}
                  value={days}
                  onChange={event => setDays(Number(event.target.value))}
                >
                  {LIFETIMES.map(each => (
                    <option key={each.days} value={each.days}>
                      {each.label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          <FieldGroup legend="It may">
            <div className="row-fields">
              {SCOPES.map(({ scope, label, note }) => (
                <Choice
                  key={scope}
                  type="checkbox"
                  label={label}
                  note={note}
                  checked={scopes.includes(scope)}
                  onChange={event => toggle(scope, event.target.checked)}
                />
              ))}
            </div>
          </FieldGroup>
          <Failure error={create.error} />
          <div>
            <Button type="submit" busy={create.isPending}>
              Make it
            </Button>
          </div>
        </form>
      </details>
    </>
  );
}

function MadeToken({ token }: { readonly token: string }) {
  return (
    <Notice tone="good" title="Copy it now: it is not shown again">
      <p>
        <code className="settings-secret">{token}</code>
      </p>
      <p className="small">
        Keep it where your job keeps its secrets. The documentation (docs/live-feed.md) has the line
        that delivers a batch.
      </p>
    </Notice>
  );
}
