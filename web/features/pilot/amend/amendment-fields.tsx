import type { CharterView } from '#contracts/charter.ts';
import { targetUnit } from '../../../format/criterion.ts';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import type { AmendmentForm } from './amendment-form.ts';

const MISSING = 'Write a number.';

type FieldsProps = {
  readonly charter: CharterView;
  readonly form: AmendmentForm;
  readonly currency: string;
  readonly onChange: (form: AmendmentForm) => void;
};

/** What a running test is changed by most: its dates, its cost, and what each criterion asks. */
export function AmendmentFields({ charter, form, currency, onChange }: FieldsProps) {
  const set = (changed: Partial<AmendmentForm>) => onChange({ ...form, ...changed });
  return (
    <>
      <FieldGroup legend="When, and at what cost">
        <Field label="Last day of the run">
          {control => (
            <input
              {...control}
              type="date"
              value={form.runLast}
              onChange={event => set({ runLast: event.target.value })}
            />
          )}
        </Field>
        <Field label="Results count until">
          {control => (
            <input
              {...control}
              type="date"
              value={form.outcomeLast}
              onChange={event => set({ outcomeLast: event.target.value })}
            />
          )}
        </Field>
        <NumberField
          label="Cost cap"
          unit={currency}
          min={0}
          value={form.costCap}
          error={form.costCap === undefined ? MISSING : undefined}
          onChange={costCap => set({ costCap })}
        />
      </FieldGroup>
      {charter.criteria.map(criterion => (
        <CriterionFields key={criterion.id} criterion={criterion} form={form} onChange={onChange} />
      ))}
    </>
  );
}

type Typed = AmendmentForm['criteria'][number];

function CriterionFields({
  criterion,
  form,
  onChange,
}: Pick<FieldsProps, 'form' | 'onChange'> & {
  readonly criterion: CharterView['criteria'][number];
}) {
  const typed = form.criteria.find(each => each.id === criterion.id);
  if (!typed) return null;
  const set = (changed: Partial<Typed>) =>
    onChange({
      ...form,
      criteria: form.criteria.map(each =>
        each.id === criterion.id ? { ...each, ...changed } : each,
      ),
    });
  return (
    <FieldGroup legend={criterion.metric.name}>
      <NumberField
        label={criterion.role === 'guardrail' ? 'Harm at the most' : 'Target'}
        hint="Below zero is lower, above zero higher."
        unit={targetUnit(criterion)}
        value={typed.target}
        error={typed.target === undefined ? MISSING : undefined}
        onChange={target => set({ target })}
      />
      <NumberField
        label="At least so many in a group"
        min={0}
        value={typed.minimumSample}
        error={typed.minimumSample === undefined ? MISSING : undefined}
        onChange={minimumSample => set({ minimumSample })}
      />
      <Field label="How sure it has to be">
        {control => (
          <select
            {...control}
            value={typed.confidence}
            onChange={event => set({ confidence: event.target.value as Typed['confidence'] })}
          >
            <option value="80">80% sure</option>
            <option value="90">90% sure</option>
            <option value="95">95% sure</option>
          </select>
        )}
      </Field>
    </FieldGroup>
  );
}
