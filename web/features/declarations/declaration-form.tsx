import { type FormEvent, useState } from 'react';
import { useMe, useReading } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';
import { checkForm, type Filled } from './filled-form.ts';
import { FormField } from './form-field.tsx';
import { FORMS, type FormType } from './forms.ts';
import { suggested } from './suggestions.ts';
import { useChoices } from './use-choices.ts';

/** The form of one kind of declaration, folded away unless the gate that asks for it has led here. */
export function DeclarationForm({
  type,
  open,
}: {
  readonly type: FormType;
  readonly open: boolean;
}) {
  const { title, send, fields } = FORMS[type];
  const choicesOf = useChoices();
  const declare = useCommand('declare');
  const [written, setWritten] = useState<Filled>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { workspace } = useMe();
  const { safeguards } = useReading('listDeclarations', {});
  const known = { today: workspace?.today ?? '', safeguards };
  const filled: Filled = { ...suggested(type, written, known), ...written };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkForm(type, fields, filled);
    setErrors(checked.ok ? {} : checked.errors);
    if (checked.ok)
      declare.mutate({ params: {}, body: checked.body }, { onSuccess: () => setWritten({}) });
  };
  return (
    <Fold summary={title} open={open}>
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
            onChange={value => setWritten({ ...written, [field.name]: value })}
          />
        ))}
        <Failure error={declare.error} />
        {declare.isSuccess && Object.keys(written).length === 0 && (
          <Notice tone="good">
            <p>It is on record, in your name and with today’s date.</p>
          </Notice>
        )}
        <div>
          <Button type="submit" busy={declare.isPending}>
            {send}
          </Button>
        </div>
      </form>
    </Fold>
  );
}
