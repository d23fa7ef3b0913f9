import { type FieldPath, useForm } from 'react-hook-form';
import { basicsInput } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { useReading } from '../../../api/queries.ts';
import { plainResolver } from '../../../forms/plain-resolver.ts';
import { Field } from '../../../ui/field.tsx';
import {
  AI_ROLE_CHOICES,
  BARRIER_CHOICES,
  CYCLE_STEP_CHOICES,
  PILLAR_CHOICES,
  STAGE_CHOICES,
  USE_CASE_CHOICES,
} from '../choices.ts';
import { StepForm } from '../step-form.tsx';
import { basicsOf, templateOf } from '../step-values.ts';
import type { ValuesOf } from '../steps.ts';
import { useKeptForm } from '../use-kept-form.ts';
import { useStep } from '../use-step.ts';

type Basics = ValuesOf<'basics'>;

/** Name, hypothesis, tool, and where the pilot stands among the stages and pillars. */
export function BasicsStep({ pilot }: { readonly pilot: PilotView }) {
  const template = templateOf(useReading('getLibrary', {}), pilot);
  const step = useStep(pilot, 'basics', basicsOf(pilot.draft, template));
  return <BasicsForm key={step.round} step={step} />;
}

function BasicsForm({ step }: { readonly step: ReturnType<typeof useStep<'basics', Basics>> }) {
  const form = useForm({ resolver: plainResolver(basicsInput), defaultValues: step.initial });
  const { errors } = form.formState;
  useKeptForm(form, step.keep);

  const select = (
    name: FieldPath<Basics>,
    label: string,
    choices: readonly (readonly [string, string])[],
  ) => (
    <Field label={label} error={errors[name]?.message}>
      {control => (
        <select {...control} {...form.register(name)}>
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );

  return (
    <StepForm
      {...step}
      mine={form.getValues()}
      onSubmit={form.handleSubmit(values => step.submit(values))}
      onKeepMine={form.handleSubmit(values => step.keepMine(values))}
      onStartOver={step.startOver}
    >
      <div className="stack">
        <Field label="Name" error={errors.name?.message}>
          {control => <input {...control} {...form.register('name')} />}
        </Field>
        <Field
          label="Hypothesis"
          hint="What you believe will change, for whom, in one sentence."
          error={errors.hypothesis?.message}
        >
          {control => <textarea {...control} rows={3} {...form.register('hypothesis')} />}
        </Field>
        <Field
          label="AI tool"
          hint="Which one, by name, so that the result says what it is a result of."
          error={errors.tool?.message}
        >
          {control => <input {...control} {...form.register('tool')} />}
        </Field>
        {select('barrier', 'The objection it answers', BARRIER_CHOICES)}
      </div>
      <details className="section">
        <summary>Where it belongs: stage, pillar, use case</summary>
        <div className="stack">
          {select('stage', 'Stage', STAGE_CHOICES)}
          {select('pillar', 'Pillar', PILLAR_CHOICES)}
          {select('useCase', 'Use case', USE_CASE_CHOICES)}
          {select('aiRole', 'What the AI is', AI_ROLE_CHOICES)}
          {select('cycleStep', 'Step of the learning cycle', CYCLE_STEP_CHOICES)}
        </div>
      </details>
    </StepForm>
  );
}
