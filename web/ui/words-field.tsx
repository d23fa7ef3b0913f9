import { Field } from './field.tsx';

/** A labeled place for a few sentences. */
export function WordsField({
  rows = 2,
  value,
  onChange,
  ...field
}: Omit<Parameters<typeof Field>[0], 'children' | 'unit'> & {
  readonly rows?: number;
  readonly value: string;
  readonly onChange: (words: string) => void;
}) {
  return (
    <Field {...field}>
      {control => (
        <textarea
          {...control}
          rows={rows}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
