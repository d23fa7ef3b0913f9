import { Field } from '../ui/field.tsx';
import type { Columns, Pasted } from './paste.ts';

/** Asks which two of many columns are meant, with the likely ones chosen. */
export function PastedColumns({
  choice: { names, columns },
  onChange,
}: {
  readonly choice: NonNullable<Pasted['choice']>;
  readonly onChange: (columns: Columns) => void;
}) {
  const choose = (part: keyof Columns, label: string) => (
    <Field label={label}>
      {control => (
        <select
          {...control}
          value={columns[part]}
          onChange={event => onChange({ ...columns, [part]: Number(event.target.value) })}
        >
          {names.map((name, column) => (
            <option key={`${column} ${name}`} value={column}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <div className="row-fields">
      {choose('unit', 'Column that says whose it is')}
      {choose('value', 'Column with the figure')}
    </div>
  );
}
