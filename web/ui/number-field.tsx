import type { ReactNode } from 'react';
import {
  NumberField as AriaNumberField,
  Button,
  FieldError,
  Group,
  Input,
  Label,
  Text,
} from 'react-aria-components/NumberField';
import './field.css';
import './number-field.css';

/**
 * A number, typed as the reader's language writes it or stepped with large buttons. `undefined` is an empty field.
 */
export function NumberField({
  label,
  hint,
  error,
  unit,
  value,
  onChange,
  min,
  max,
  step,
  stepper = false,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly unit?: string | undefined;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Shows buttons for one less and one more. */
  readonly stepper?: boolean;
}) {
  return (
    <AriaNumberField
      className="app-field number-field"
      value={value ?? Number.NaN}
      onChange={next => onChange(Number.isNaN(next) ? undefined : next)}
      isInvalid={error !== undefined}
      formatOptions={{ maximumFractionDigits: 4 }}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
    >
      <Label>
        {label}
        {unit && <span className="unseen"> in {unit}</span>}
      </Label>
      {hint && (
        <Text slot="description" className="app-field-hint" elementType="p">
          {hint}
        </Text>
      )}
      <Group className="app-field-control">
        {stepper && (
          <Button slot="decrement" className="step">
            −
          </Button>
        )}
        <Input />
        {stepper && (
          <Button slot="increment" className="step">
            +
          </Button>
        )}
        {unit && (
          <span className="app-field-unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </Group>
      {error && <FieldError className="app-field-error">{error}</FieldError>}
    </AriaNumberField>
  );
}
