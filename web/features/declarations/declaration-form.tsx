import { type FormEvent, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';
import { checkForm, type Filled } from './filled-form.ts';
import { FormField } from './form-field.tsx';
import { type DeclarationType, FORMS } from './forms.ts';
import { useChoices } from './use-choices.ts';

/** The form of one kind of declaration, folded away unless the gate that asks for it has led here. */
export function DeclarationForm({
  type,
  open,
}: {
  readonly type: DeclarationType;
  readonly open: boolean;
}) {
  const { title, send, fields } = FORMS[type];
  const choicesOf = useChoices();
  const declare = useCommand('declare');
  const [filled, setFilled] = useState<Filled>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkForm(type, fields, filled);
    setErrors(checked.ok ? {} : checked.errors);
    if (checked.ok)
      declare.mutate({ params: {}, body: checked.body }, { onSuccess: () => setFilled({}) });
  };
  return (
    <details open={open}>
      <summary>{title}</summary>
      <form className="stack" onSubmit={submit} noValidate>
        {fields.map(field => (
          <FormField
            key={field.name}
            field={field}
            choices={choicesOf(field)}
            value={filled[field.name]}
            error={
              errors[field.name] ?? (field.kind === 'met-result' ? errors['pilot'] : undefined)
            }
            onChange={value => setFilled({ ...filled, [field.name]: value })}
          />
        ))}
        <Failure error={declare.error} />
        {declare.isSuccess && Object.keys(filled).length === 0 && (
          <Notice tone="good">
            <p>It is on record, in your name and with today's date.</p>
          </Notice>
        )}
        <div>
          <Button type="submit" busy={declare.isPending}>
            {send}
          </Button>
        </div>
      </form>
    </details>
  );
}
