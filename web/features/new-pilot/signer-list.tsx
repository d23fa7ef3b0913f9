import { useId, useState } from 'react';
import type { CharterView } from '#contracts/charter.ts';
import { useReading } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { PersonPicker } from './person-picker.tsx';
import { isOutside } from './step-values.ts';

export type Signer = Omit<CharterView['signers'][number], 'outside'>;

/** Who is asked to sign, in which role, and whether they are from outside the team. */
export function SignerList({
  team,
  signers,
  onChange,
}: {
  readonly team: string;
  readonly signers: readonly Signer[];
  readonly onChange: (signers: readonly Signer[]) => void;
}) {
  const { people } = useReading('getWorkspace', {});
  const [adding, setAdding] = useState(false);
  const add = (person: string) => {
    setAdding(false);
    if (!signers.some(each => each.person === person))
      onChange([...signers, { person, role: 'skeptic', required: true }]);
  };
  return (
    <FieldGroup
      legend="Who signs"
      hint="A skeptic agrees to the test as fair. A compliance or legal partner signs where learner data is touched."
    >
      <ul className="stack">
        {signers.map(signer => {
          const name = people.find(each => each.id === signer.person)?.name ?? 'Somebody';
          return (
            <li key={signer.person} className="sheet stack-close">
              <div className="row-apart">
                <strong>{name}</strong>
                <span className="soft">
                  {isOutside(signer.person, team, people)
                    ? 'From outside the team'
                    : 'Of the team: counts as an inside voice'}
                </span>
              </div>
              <SignerRole
                signer={signer}
                name={name}
                onChange={next =>
                  onChange(signers.map(each => (each.person === next.person ? next : each)))
                }
                onRemove={() => onChange(signers.filter(each => each.person !== signer.person))}
              />
            </li>
          );
        })}
      </ul>
      {adding || signers.length === 0 ? (
        <PersonPicker
          label="Ask to sign"
          action="Add"
          not={signers.map(each => each.person)}
          onPick={add}
        />
      ) : (
        <div>
          <Button onClick={() => setAdding(true)}>Add a signer</Button>
        </div>
      )}
    </FieldGroup>
  );
}

function SignerRole({
  signer,
  name,
  onChange,
  onRemove,
}: {
  readonly signer: Signer;
  readonly name: string;
  readonly onChange: (signer: Signer) => void;
  readonly onRemove: () => void;
}) {
  const id = useId();
  return (
    <div className="row">
      <Field label="Signs as">
        {control => (
          <select
            {...control}
            value={signer.role}
            onChange={event => onChange({ ...signer, role: event.target.value as Signer['role'] })}
          >
            <option value="skeptic">Skeptic</option>
            <option value="compliance">Compliance or legal partner</option>
          </select>
        )}
      </Field>
      <label htmlFor={id} className="check-line">
        <input
          id={id}
          type="checkbox"
          checked={signer.required}
          onChange={event => onChange({ ...signer, required: event.target.checked })}
        />{' '}
        The start waits for this signature
      </label>
      <Button look="quiet" onClick={onRemove}>
        Remove <span className="unseen">{name}</span>
      </Button>
    </div>
  );
}
