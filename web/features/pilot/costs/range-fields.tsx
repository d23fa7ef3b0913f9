import { FieldGroup } from '../../../ui/field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';

/** Both ends of a range, as far as they are filled in. */
export type RangeDraft = { readonly low?: number | undefined; readonly high?: number | undefined };

/** From a low to a high figure; a single figure is a range with two equal ends. */
export function RangeFields({
  legend,
  hint,
  unit,
  max,
  value,
  onChange,
}: {
  readonly legend: string;
  readonly hint?: string;
  readonly unit: string;
  readonly max?: number;
  readonly value: RangeDraft;
  readonly onChange: (value: RangeDraft) => void;
}) {
  const limits = max === undefined ? { min: 0 } : { min: 0, max };
  return (
    <FieldGroup legend={legend} hint={hint}>
      <div className="row-fields">
        <NumberField
          label="From"
          unit={unit}
          {...limits}
          value={value.low}
          onChange={low => onChange({ ...value, low })}
        />
        <NumberField
          label="To"
          unit={unit}
          {...limits}
          value={value.high}
          onChange={high => onChange({ ...value, high })}
        />
      </div>
    </FieldGroup>
  );
}

/** As the API takes it; an end that is not filled in is refused there, in words. */
export const rangeBody = ({ low, high }: RangeDraft, scale = 1) => ({
  low: low === undefined ? '' : String(low / scale),
  high: high === undefined ? '' : String(high / scale),
});
