import { useForm } from 'react-hook-form';
import { safeguardsInput } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { useMe, useReading } from '../../../api/queries.ts';
import { plainResolver } from '../../../forms/plain-resolver.ts';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { StepForm } from '../step-form.tsx';
import { safeguardsOf, templateOf } from '../step-values.ts';
import type { ValuesOf } from '../steps.ts';
import { useKeptForm } from '../use-kept-form.ts';
import { useStep } from '../use-step.ts';

type Safeguards = ValuesOf<'safeguards'>;

/** Generate, validate, refine, own: who checks AI output before it reaches a learner, and who answers for it. */
export function SafeguardsStep({ pilot }: { readonly pilot: PilotView }) {
  const template = templateOf(useReading('getLibrary', {}), pilot);
  const me = useMe();
  const step = useStep(pilot, 'safeguards', safeguardsOf(pilot.draft, me.person.id, template));
  return <SafeguardsForm key={step.round} step={step} />;
}

function SafeguardsForm({
  step,
}: {
  readonly step: ReturnType<typeof useStep<'safeguards', Safeguards>>;
}) {
  const { people } = useReading('getWorkspace', {});
  const form = useForm({ resolver: plainResolver(safeguardsInput), defaultValues: step.initial });
  const errors = form.formState.errors.safeguards;
  useKeptForm(form, step.keep);
  return (
    <StepForm
      {...step}
      mine={form.getValues()}
      onSubmit={form.handleSubmit(values => step.submit(values))}
      onKeepMine={form.handleSubmit(values => step.keepMine(values))}
      onStartOver={step.startOver}
    >
      <div className="stack">
        <Field
          label="How a human checks AI output before it reaches a learner"
          hint="AI drafts; a person validates, refines and owns. Say who looks at what."
          error={errors?.humanCheck?.message}
        >
          {control => (
            <textarea {...control} rows={4} {...form.register('safeguards.humanCheck')} />
          )}
        </Field>
        <Field label="Who owns the output, by name" error={errors?.outputOwner?.message}>
          {control => (
            <select {...control} {...form.register('safeguards.outputOwner')}>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Choice
          type="checkbox"
          label="It touches learner data"
          note="Names, results or behavior of learners reach the AI tool. A compliance or legal partner then signs as well, under People."
          {...form.register('safeguards.touchesLearnerData')}
        />
      </div>
    </StepForm>
  );
}
