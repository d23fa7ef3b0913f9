import { useId } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import { Choice } from '../ui/choice.tsx';
import { FieldGroup } from '../ui/field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import type { MeasurementForm, Way } from './measurement-form.ts';
import type { Span } from './paste.ts';
import { PastedRows } from './pasted-rows.tsx';

type Kind = CriterionInput['kind'];

export type Problem = { readonly field: keyof MeasurementForm; readonly problem: string };

type Props = {
  readonly kind: Kind;
  readonly unit: string;
  /** What is counted, in the singular: `deal`, `task`. */
  readonly counted: string;
  readonly form: MeasurementForm;
  /** Days that pasted rows have to be of, where a column says their days. */
  readonly within?: Span | undefined;
  readonly onChange: (form: MeasurementForm) => void;
  readonly problem?: Problem | undefined;
};

const WAYS: readonly { readonly way: Way; readonly label: string; readonly note: string }[] = [
  { way: 'counted', label: 'Counted', note: 'How many, and of how many' },
  { way: 'rows', label: 'Row by row', note: 'Pasted from a spreadsheet; the strongest evidence' },
  { way: 'figure', label: 'One figure', note: 'A figure from a report; it has no range' },
];

/** Asks for one measurement in plain words: counted out, pasted row by row, or as one figure. */
export function MeasurementFields(props: Props) {
  const { kind, unit, counted, form, within, onChange, problem } = props;
  const name = useId();
  const set = (change: Partial<MeasurementForm>) => onChange({ ...form, ...change });
  const errorAt = (field: keyof MeasurementForm) =>
    problem?.field === field ? problem.problem : undefined;

  return (
    <div className="stack">
      <FieldGroup legend="How do you have it?">
        <div className="row-fields">
          {WAYS.map(({ way, label, note }) => (
            <Choice
              key={way}
              type="radio"
              name={name}
              label={label}
              note={note}
              checked={form.way === way}
              onChange={() => set({ way })}
            />
          ))}
        </div>
      </FieldGroup>
      {form.way === 'rows' && (
        <PastedRows
          kind={kind}
          counted={counted}
          form={form}
          within={within}
          set={set}
          errorAt={errorAt}
        />
      )}
      {form.way === 'figure' && (
        <NumberField
          label="The figure"
          unit={unit}
          value={form.figure}
          error={errorAt('figure')}
          onChange={figure => set({ figure })}
        />
      )}
      {form.way === 'counted' && (
        <Counted
          kind={kind}
          unit={unit}
          counted={counted}
          form={form}
          set={set}
          errorAt={errorAt}
        />
      )}
    </div>
  );
}

type CountedProps = {
  readonly kind: Kind;
  readonly unit: string;
  readonly counted: string;
  readonly form: MeasurementForm;
  readonly set: (change: Partial<MeasurementForm>) => void;
  readonly errorAt: (field: keyof MeasurementForm) => string | undefined;
};

function Counted({ kind, unit, counted, form, set, errorAt }: CountedProps) {
  const total = (label: string, shownUnit?: string) => (
    <NumberField
      label={label}
      min={0}
      value={form.total}
      error={errorAt('total')}
      onChange={value => set({ total: value })}
      {...(shownUnit === undefined ? {} : { unit: shownUnit })}
    />
  );
  const had = (label: string) => (
    <NumberField
      label={label}
      min={0}
      step={1}
      value={form.had}
      error={errorAt('had')}
      onChange={value => set({ had: value })}
    />
  );
  if (kind === 'proportion')
    return (
      <div className="row-fields">
        {total(`Of how many ${counted}s`)}
        {had('How many had it')}
      </div>
    );
  if (kind === 'rate')
    return (
      <div className="row-fields">
        {had(`How many ${unit}`)}
        {total(`Over how many ${counted}-weeks`)}
      </div>
    );
  return (
    <div className="row-fields">
      <NumberField
        label="On average"
        unit={unit}
        value={form.average}
        error={errorAt('average')}
        onChange={average => set({ average })}
      />
      {total(`Over how many ${counted}s`)}
      <NumberField
        label="Give or take"
        hint="How far single cases usually lie from the average (the standard deviation)."
        unit={unit}
        min={0}
        value={form.spread}
        error={errorAt('spread')}
        onChange={spread => set({ spread })}
      />
    </div>
  );
}
