import { type ReactNode, useId } from 'react';
import './field.css';

/** What ties a control to its label, hint and error. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
};

type FieldProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Sign of the unit, shown after the control and read with the label. */
  readonly unit?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
};

/**
 * A labeled control with its hint and its error.
 *
 * @example <Field label="Name" error={errors.name}>{control => <input {...control} />}</Field>
 */
export function Field({ label, hint, error, unit, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return (
    <div className="app-field">
      <label htmlFor={id}>
        {label}
        {unit && <span className="unseen"> in {unit}</span>}
      </label>
      {hint && (
        <p className="app-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="app-field-control">
        {children({
          id,
          ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
          ...(error ? { 'aria-invalid': true } : {}),
        })}
        {unit && (
          <span className="app-field-unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </div>
      {error && (
        <p className="app-field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** Controls that belong to one question. */
export function FieldGroup({
  legend,
  hint,
  children,
}: {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset className="app-field-group" {...(hint ? { 'aria-describedby': id } : {})}>
      <legend>{legend}</legend>
      {hint && (
        <p className="app-field-hint" id={id}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}
