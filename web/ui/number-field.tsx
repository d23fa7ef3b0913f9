import { type ReactNode, useState } from 'react';
import {
  NumberField as AriaNumberField,
  Button,
  FieldError,
  Group,
  Input,
  Label,
  Text,
} from 'react-aria-components/NumberField';
import { readAmount } from '../format/read-amount.ts';
import './field.css';
import './number-field.css';

/**
 * A number, typed as the reader's language writes it or stepped with large buttons. `undefined` is an empty field.
 *
 * It reports while it is typed. React Aria reports when the focus leaves; what then changes on the page would move
 * the button from under the pointer that is about to press it. A value from outside starts the field anew.
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
  const [known, setKnown] = useState({ value, round: 0 });
  if (known.value !== value) setKnown({ value, round: known.round + 1 });
  const report = (next: number | undefined) => {
    setKnown(each => ({ ...each, value: next }));
    onChange(next);
  };
  return (
    <AriaNumberField
      key={known.round}
      className="app-field number-field"
      defaultValue={value ?? Number.NaN}
      onChange={next => report(Number.isNaN(next) ? undefined : next)}
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
        <Input
          onInput={event => {
            const typed = typedNumber(event.currentTarget.value);
            if (typed !== 'unreadable') report(typed);
          }}
        />
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

const decimalMark = (1.5).toLocaleString().charAt(1) === ',' ? ',' : '.';

/** What the text of a field comes to so far. */
function typedNumber(text: string): number | undefined | 'unreadable' {
  if (text.trim() === '') return undefined;
  const digits = readAmount(text, decimalMark);
  return digits === undefined ? 'unreadable' : Number(digits);
}
