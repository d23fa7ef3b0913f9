import { Choice } from '../../ui/choice.tsx';
import { type ControlProps, Field as FieldFrame, FieldGroup } from '../../ui/field.tsx';
import type { Filled } from './filled-form.ts';
import type { Field } from './forms.ts';
import type { Choices } from './use-choices.ts';

type FormFieldProps = {
  readonly field: Field;
  readonly choices: Choices;
  readonly value: Filled[string] | undefined;
  readonly error?: string | undefined;
  readonly onChange: (value: Filled[string]) => void;
};

/** One field of a declaration. */
export function FormField({ field, choices, value, error, onChange }: FormFieldProps) {
  const { label, hint } = field;
  if (field.kind === 'pilots') {
    const ticked = typeof value === 'object' ? value : [];
    return choices.length === 0 ? null : (
      <FieldGroup legend={label}>
        {choices.map(choice => (
          <Choice
            key={choice.value}
            type="checkbox"
            label={choice.label}
            checked={ticked.includes(choice.value)}
            onChange={event =>
              onChange(
                event.target.checked
                  ? [...ticked, choice.value]
                  : ticked.filter(each => each !== choice.value),
              )
            }
          />
        ))}
      </FieldGroup>
    );
  }
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {control => (
        <Control
          control={control}
          field={field}
          choices={choices}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      )}
    </FieldFrame>
  );
}

function Control({
  control,
  field,
  choices,
  value,
  onChange,
}: {
  readonly control: ControlProps;
  readonly field: Field;
  readonly choices: Choices;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const shared = {
    ...control,
    value,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange(event.target.value),
  };
  switch (field.kind) {
    case 'long':
      return <textarea rows={3} {...shared} />;
    case 'short':
      return <input {...shared} autoComplete="off" />;
    case 'date':
      return <input type="date" {...shared} />;
    case 'number':
      return <input type="number" inputMode="numeric" min={1} step={1} {...shared} />;
    case 'amount':
      return <input inputMode="decimal" {...shared} autoComplete="off" />;
    default:
      return (
        <select {...shared}>
          <option value="">{choices.length === 0 ? 'Nothing to choose from yet' : 'Choose'}</option>
          {choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      );
  }
}
