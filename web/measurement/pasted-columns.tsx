import { Field } from '../ui/field.tsx';
import type { Columns, Pasted } from './paste.ts';

/** Asks which of many columns are meant, with the likely ones chosen. */
export function PastedColumns({
  choice: { names, columns },
  onChange,
}: {
  readonly choice: NonNullable<Pasted['choice']>;
  readonly onChange: (columns: Columns) => void;
}) {
  const choose = (part: keyof Columns, label: string, none?: string) => (
    <Field label={label}>
      {control => (
        <select
          {...control}
          value={columns[part] ?? ''}
          onChange={event => {
            const { value } = event.target;
            onChange({ ...columns, [part]: value === '' ? undefined : Number(value) });
          }}
        >
          {none !== undefined && <option value="">{none}</option>}
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
      {choose('day', 'Column with its day', 'none')}
    </div>
  );
}
