import { useId, useMemo } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import { Choice } from '../ui/choice.tsx';
import { Field, FieldGroup } from '../ui/field.tsx';
import type { BaselineForm, BaselineProblem } from './baseline-form.ts';
import { MeasurementFields } from './measurement-fields.tsx';

/** Asks for the figure before the start, or by when there will be one. */
export function BaselineFields({
  criterion,
  form,
  onChange,
  problem,
}: {
  readonly criterion: Pick<CriterionInput, 'kind' | 'metric' | 'unitOfAssignment'>;
  readonly form: BaselineForm;
  readonly onChange: (form: BaselineForm) => void;
  readonly problem?: BaselineProblem | undefined;
}) {
  const name = useId();
  const set = (change: Partial<BaselineForm>) => onChange({ ...form, ...change });
  const field = problem?.field;
  const { from: first, to: last } = form;
  const within = useMemo(() => ({ first, last }), [first, last]);
  return (
    <FieldGroup
      legend="Today’s figure"
      hint="Recorded before the start, it is what the result is held against."
    >
      <div className="row-fields">
        <Choice
          type="radio"
          name={name}
          label="I have it"
          checked={form.when === 'now'}
          onChange={() => set({ when: 'now' })}
        />
        <Choice
          type="radio"
          name={name}
          label="It will be collected"
          note="Said openly; it lowers the grade of the evidence"
          checked={form.when === 'later'}
          onChange={() => set({ when: 'later' })}
        />
      </div>
      {form.when === 'now' ? (
        <>
          <MeasurementFields
            kind={criterion.kind}
            unit={criterion.metric.unit}
            counted={criterion.unitOfAssignment}
            form={form.measurement}
            within={within}
            onChange={measurement => set({ measurement })}
            problem={
              problem && field !== 'from' && field !== 'reason'
                ? { field: field as keyof BaselineForm['measurement'], problem: problem.problem }
                : undefined
            }
          />
          <div className="row-fields">
            <DateField
              label="Measured from"
              value={form.from}
              error={field === 'from' ? problem?.problem : undefined}
              onChange={from => set({ from })}
            />
            <DateField label="to" value={form.to} onChange={to => set({ to })} />
          </div>
        </>
      ) : (
        <>
          <DateField label="By when" value={form.by} onChange={by => set({ by })} />
          <Field
            label="Why it is not there yet"
            error={field === 'reason' ? problem?.problem : undefined}
          >
            {control => (
              <textarea
                {...control}
                rows={2}
                value={form.reason}
                onChange={event => set({ reason: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </FieldGroup>
  );
}

function DateField({
  label,
  value,
  error,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={label} error={error}>
      {control => (
        <input
          {...control}
          type="date"
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
