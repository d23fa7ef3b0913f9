import type { CharterView } from '#contracts/charter.ts';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { type AmendmentForm, targetUnit } from './amendment-form.ts';

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
        <Field label="Cost cap" unit={currency}>
          {control => (
            <input
              {...control}
              inputMode="decimal"
              value={form.costCap}
              onChange={event => set({ costCap: event.target.value })}
            />
          )}
        </Field>
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
      <Field
        label={criterion.role === 'guardrail' ? 'Harm at the most' : 'Target'}
        unit={targetUnit(criterion)}
      >
        {control => (
          <input
            {...control}
            inputMode="decimal"
            value={typed.target}
            onChange={event => set({ target: event.target.value })}
          />
        )}
      </Field>
      <Field label="At least so many in a group">
        {control => (
          <input
            {...control}
            inputMode="numeric"
            value={typed.minimumSample}
            onChange={event => set({ minimumSample: event.target.value })}
          />
        )}
      </Field>
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
