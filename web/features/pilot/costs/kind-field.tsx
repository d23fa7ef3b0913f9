import type { BodyOf } from '#contracts/endpoints.ts';
import { inWords } from '../../../format/words.ts';
import { Field } from '../../../ui/field.tsx';

type CostKind = BodyOf<'recordCost'>['kind'];

/** What a pilot's cost is made of, all in. */
export const COST_KINDS: readonly CostKind[] = [
  'license',
  'build',
  'training',
  'review',
  'rework',
  'other',
];

export function KindField({
  value,
  onChange,
}: {
  readonly value: CostKind;
  readonly onChange: (kind: CostKind) => void;
}) {
  return (
    <Field label="Kind">
      {control => (
        <select
          {...control}
          value={value}
          onChange={event => onChange(event.target.value as CostKind)}
        >
          {COST_KINDS.map(each => (
            <option key={each} value={each}>
              {inWords(each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
