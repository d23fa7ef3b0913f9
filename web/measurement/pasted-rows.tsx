import { useDeferredValue, useId, useMemo } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import { Choice } from '../ui/choice.tsx';
import { Field, FieldGroup } from '../ui/field.tsx';
import { type MeasurementForm, pasteOf } from './measurement-form.ts';
import { PastedColumns } from './pasted-columns.tsx';
import { PastedPreview } from './pasted-preview.tsx';

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
        hint={`Copy them with two columns: which ${counted}, under a made-up sign, and ${value}. Of more columns you choose two. No names of people.`}
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
      <RowsFile onRead={pasted => set({ pasted, columns: undefined, leaveOutBad: false })} />
      {pasted.ambiguous && (
        <DecimalQuestion mark={form.decimalMark} set={set} error={errorAt('decimalMark')} />
      )}
      {pasted.choice && (
        <PastedColumns choice={pasted.choice} onChange={columns => set({ columns })} />
      )}
      {form.pasted !== '' && (
        <PastedPreview
          pasted={pasted}
          leaveOut={form.leaveOutBad}
          onLeaveOut={leaveOutBad => set({ leaveOutBad })}
          error={errorAt('leaveOutBad')}
        />
      )}
    </div>
  );
}

/** The same from a file, for tables that are too long to copy. */
function RowsFile({ onRead }: { readonly onRead: (text: string) => void }) {
  return (
    <Field label="Or a CSV file">
      {control => (
        <input
          {...control}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={event => void event.target.files?.[0]?.text().then(onRead)}
        />
      )}
    </Field>
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
