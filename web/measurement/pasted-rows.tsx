import { useDeferredValue, useId, useMemo } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import { Choice } from '../ui/choice.tsx';
import { Field, FieldGroup } from '../ui/field.tsx';
import { type MeasurementForm, pasteOf } from './measurement-form.ts';
import type { Span } from './paste.ts';
import { PastedColumns } from './pasted-columns.tsx';
import { PastedPreview } from './pasted-preview.tsx';

/** Characters from which a paste is put in by us: Chromium takes seconds to insert thousands of lines. */
const LARGE = 10_000;

/** Takes rows from a spreadsheet, shows how they were read, and names each that could not be. */
export function PastedRows({
  kind,
  counted,
  form,
  within,
  set,
  errorAt,
}: {
  readonly kind: CriterionInput['kind'];
  readonly counted: string;
  readonly form: MeasurementForm;
  readonly within: Span | undefined;
  readonly set: (change: Partial<MeasurementForm>) => void;
  readonly errorAt: (field: keyof MeasurementForm) => string | undefined;
}) {
  const deferred = useDeferredValue(form);
  const pasted = useMemo(() => pasteOf(deferred, kind, within), [deferred, kind, within]);
  const value = kind === 'proportion' ? 'yes or no (1 or 0)' : 'the figure';
  return (
    <div className="stack">
      <Field
        label="Rows"
        hint={`Copy them with two columns: which ${counted}, under a made-up sign, and ${value}. Of more columns you choose which; one may say the day. No names of people.`}
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
      <RowsFile
        onRead={pasted =>
          set({ pasted, columns: undefined, dateOrder: undefined, leaveOutBad: false })
        }
      />
      {pasted.ambiguous && (
        <TwoWays
          question="A figure such as 1,234 or 1.234 is…"
          ways={DECIMAL_MARKS}
          chosen={form.decimalMark}
          onChoose={decimalMark => set({ decimalMark })}
          error={errorAt('decimalMark')}
        />
      )}
      {pasted.ambiguousDays && (
        <TwoWays
          question="A date such as 3/4/2026 is…"
          ways={DATE_ORDERS}
          chosen={form.dateOrder}
          onChoose={dateOrder => set({ dateOrder })}
          error={errorAt('dateOrder')}
        />
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

const DECIMAL_MARKS = [
  { way: '.', label: '1,234 is a thousand and more; 1.234 is a little over one' },
  { way: ',', label: '1.234 is a thousand and more; 1,234 is a little over one' },
] as const;

const DATE_ORDERS = [
  { way: 'day-first', label: 'the third of April: the day comes first' },
  { way: 'month-first', label: 'the fourth of March: the month comes first' },
] as const;

/** What can be read two ways is asked, never guessed. */
function TwoWays<Way extends string>({
  question,
  ways,
  chosen,
  onChoose,
  error,
}: {
  readonly question: string;
  readonly ways: readonly { readonly way: Way; readonly label: string }[];
  readonly chosen: Way | undefined;
  readonly onChoose: (way: Way) => void;
  readonly error: string | undefined;
}) {
  const name = useId();
  return (
    <FieldGroup legend={question}>
      {ways.map(({ way, label }) => (
        <Choice
          key={way}
          type="radio"
          name={name}
          label={label}
          checked={chosen === way}
          onChange={() => onChoose(way)}
        />
      ))}
      {error && <p className="app-field-error">{error}</p>}
    </FieldGroup>
  );
}
