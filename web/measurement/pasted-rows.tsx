import { useDeferredValue, useId, useMemo } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import { counted as countOf } from '../format/amounts.ts';
import { Choice } from '../ui/choice.tsx';
import { Field, FieldGroup } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Table } from '../ui/table.tsx';
import { type MeasurementForm, pasteOf } from './measurement-form.ts';
import type { Pasted } from './paste.ts';

const SHOWN = 5;
/** Characters from which a paste is put in by us: Chromium takes seconds to insert thousands of lines. */
const LARGE = 10_000;

/** Takes rows from a spreadsheet, shows how they were read, and names each that could not be. */
export function PastedRows({
  kind,
  counted,
  form,
  set,
  errorAt,
}: {
  readonly kind: CriterionInput['kind'];
  readonly counted: string;
  readonly form: MeasurementForm;
  readonly set: (change: Partial<MeasurementForm>) => void;
  readonly errorAt: (field: keyof MeasurementForm) => string | undefined;
}) {
  const deferred = useDeferredValue(form);
  const pasted = useMemo(() => pasteOf(deferred, kind), [deferred, kind]);
  const value = kind === 'proportion' ? 'yes or no (1 or 0)' : 'the figure';
  return (
    <div className="stack">
      <Field
        label="Rows"
        hint={`Copy two columns: which ${counted}, under a made-up sign, and ${value}. No names of people.`}
        error={errorAt('pasted')}
      >
        {control => (
          <textarea
            {...control}
            rows={6}
            wrap="off"
            spellCheck={false}
            value={form.pasted}
            onChange={event => set({ pasted: event.target.value })}
            onPaste={event => {
              const text = event.clipboardData.getData('text/plain');
              if (text.length < LARGE) return;
              event.preventDefault();
              const { value, selectionStart, selectionEnd } = event.currentTarget;
              set({ pasted: value.slice(0, selectionStart) + text + value.slice(selectionEnd) });
            }}
          />
        )}
      </Field>
      {pasted.ambiguous && (
        <DecimalQuestion mark={form.decimalMark} set={set} error={errorAt('decimalMark')} />
      )}
      {form.pasted !== '' && <Preview pasted={pasted} />}
    </div>
  );
}

function DecimalQuestion({
  mark,
  set,
  error,
}: {
  readonly mark: MeasurementForm['decimalMark'];
  readonly set: (change: Partial<MeasurementForm>) => void;
  readonly error: string | undefined;
}) {
  const name = useId();
  return (
    <FieldGroup legend="A figure such as 1,234 or 1.234 is…">
      <Choice
        type="radio"
        name={name}
        label="1,234 is a thousand and more; 1.234 is a little over one"
        checked={mark === '.'}
        onChange={() => set({ decimalMark: '.' })}
      />
      <Choice
        type="radio"
        name={name}
        label="1.234 is a thousand and more; 1,234 is a little over one"
        checked={mark === ','}
        onChange={() => set({ decimalMark: ',' })}
      />
      {error && <p className="app-field-error">{error}</p>}
    </FieldGroup>
  );
}

function Preview({ pasted: { rows, bad, header } }: { readonly pasted: Pasted }) {
  return (
    <>
      <p role="status">
        {countOf(rows.length, 'row')} read{bad.length > 0 && `, ${bad.length} not`}.
        {header && ' The first line names the columns.'}
      </p>
      {bad.length > 0 && (
        <Notice tone="unsure" title="These rows are left out unless you mend them:">
          <ul>
            {bad.slice(0, 20).map(({ line, text, problem }) => (
              <li key={line}>
                Line {line}, <q>{text}</q>: {problem}
              </li>
            ))}
          </ul>
          {bad.length > 20 && <p>… and {bad.length - 20} more.</p>}
        </Notice>
      )}
      {rows.length > 0 && (
        <Table
          caption="The first rows as they were read"
          rows={rows.slice(0, SHOWN).map((row, index) => ({ ...row, index }))}
          keyOf={row => row.index}
          columns={[
            { head: 'Which', cell: row => row.unit },
            { head: 'Figure', cell: row => row.value, numeric: true },
          ]}
        />
      )}
    </>
  );
}
