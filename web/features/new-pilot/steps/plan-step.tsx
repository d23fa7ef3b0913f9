import { type UseFormReturn, useFieldArray, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { planInput } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { useMe, useReading } from '../../../api/queries.ts';
import { laterOf } from '../../../format/dates.ts';
import { plainResolver } from '../../../forms/plain-resolver.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { StepForm } from '../step-form.tsx';
import { nextId, planOf, templateOf } from '../step-values.ts';
import type { ValuesOf } from '../steps.ts';
import { useKeptForm } from '../use-kept-form.ts';
import { useStep } from '../use-step.ts';

type Plan = z.input<typeof planInput>;
type PlanFormOf = UseFormReturn<Plan, unknown, ValuesOf<'plan'>>;

const resolvePlan = plainResolver(planInput);

/** A destination that was left empty is sent as absent. */
const resolver: typeof resolvePlan = ({ hoursDestination, ...plan }, ...rest) =>
  resolvePlan(hoursDestination?.trim() ? { ...plan, hoursDestination } : plan, ...rest);

/** Dates, cost cap, the tasks that are logged, and what the pilot asks of others. */
export function PlanStep({ pilot }: { readonly pilot: PilotView }) {
  const template = templateOf(useReading('getLibrary', {}), pilot);
  const today = useMe().workspace?.today ?? '';
  const step = useStep<'plan', Plan>(pilot, 'plan', planOf(pilot.draft, today, template));
  return <PlanForm key={step.round} step={step} />;
}

function PlanForm({ step }: { readonly step: ReturnType<typeof useStep<'plan', Plan>> }) {
  const currency = useMe().workspace?.currency;
  const form: PlanFormOf = useForm({ resolver, defaultValues: step.initial });
  const { errors } = form.formState;
  useKeptForm(form, step.keep);
  return (
    <StepForm
      {...step}
      mine={form.getValues()}
      onSubmit={form.handleSubmit(values => step.submit(values))}
      onKeepMine={form.handleSubmit(values => step.keepMine(values))}
      onStartOver={step.startOver}
    >
      <Dates form={form} />
      <Field
        label="Cost cap"
        hint="The most that it may cost, all in: licenses, build, training, review, rework."
        unit={currency}
        error={errors.costCap?.message}
      >
        {control => <input {...control} inputMode="decimal" {...form.register('costCap')} />}
      </Field>
      <Tasks form={form} />
      <FieldGroup
        legend="What it asks of the skeptic’s people"
        hint="They read this before they sign; zero is an answer."
      >
        <div className="row-fields">
          <Field label="How many people" error={errors.asks?.people?.message}>
            {control => (
              <input
                {...control}
                inputMode="numeric"
                {...form.register('asks.people', { valueAsNumber: true })}
              />
            )}
          </Field>
          <Field label="Each, a week" unit="min" error={errors.asks?.minutesPerWeek?.message}>
            {control => (
              <input
                {...control}
                inputMode="numeric"
                {...form.register('asks.minutesPerWeek', { valueAsNumber: true })}
              />
            )}
          </Field>
        </div>
      </FieldGroup>
      <Field
        label="Where reclaimed hours go"
        hint="Hours count as reclaimed only when they have a destination. You can say it later."
        error={errors.hoursDestination?.message}
      >
        {control => <textarea {...control} rows={2} {...form.register('hoursDestination')} />}
      </Field>
    </StepForm>
  );
}

function Dates({ form }: { readonly form: PlanFormOf }) {
  const { errors } = form.formState;
  /** Results count from the first day of the run on, and at least until its last. */
  const follow = () => {
    const { runWindow, outcomeWindow } = form.getValues();
    form.setValue('outcomeWindow', {
      first: runWindow.first,
      last: laterOf(outcomeWindow.last, runWindow.last),
    });
  };
  const date = (
    name: 'runWindow.first' | 'runWindow.last' | 'outcomeWindow.last',
    label: string,
    error: string | undefined,
  ) => (
    <Field label={label} error={error}>
      {control => <input {...control} type="date" {...form.register(name, { onChange: follow })} />}
    </Field>
  );
  return (
    <FieldGroup
      legend="Dates"
      hint="Two weeks are usual. Results may count a little longer than the run, where they lag; the verdict opens on that day."
    >
      <div className="row-fields">
        {date('runWindow.first', 'First day', errors.runWindow?.first?.message)}
        {date('runWindow.last', 'Last day', errors.runWindow?.last?.message)}
        {date('outcomeWindow.last', 'Results count until', errors.outcomeWindow?.last?.message)}
      </div>
    </FieldGroup>
  );
}

function Tasks({ form }: { readonly form: PlanFormOf }) {
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: 'tasks',
    keyName: 'key',
  });
  return (
    <FieldGroup
      legend="Tasks whose time is logged"
      hint="The pieces of work that AI is tried on, with the minutes that one takes today. Leave it empty where time is not the question."
    >
      <ul className="stack">
        {fields.map((task, index) => (
          <li key={task.key} className="sheet stack">
            <TaskFields form={form} index={index} />
            <div>
              <Button look="quiet" onClick={() => remove(index)}>
                Remove this task
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button
          onClick={() =>
            append({
              id: nextId('T', form.getValues('tasks')),
              name: '',
              baselineMinutes: '',
              baselineFrom: 'timed',
            })
          }
        >
          Add a task
        </Button>
      </div>
    </FieldGroup>
  );
}

function TaskFields({ form, index }: { readonly form: PlanFormOf; readonly index: number }) {
  const errors = form.formState.errors.tasks?.[index];
  const from = form.watch(`tasks.${index}.baselineFrom`);
  return (
    <>
      <Field label="Task" error={errors?.name?.message}>
        {control => <input {...control} {...form.register(`tasks.${index}.name`)} />}
      </Field>
      <div className="row-fields">
        <Field label="One piece takes today" unit="min" error={errors?.baselineMinutes?.message}>
          {control => (
            <input
              {...control}
              inputMode="decimal"
              {...form.register(`tasks.${index}.baselineMinutes`)}
            />
          )}
        </Field>
        <Field
          label="How do you know?"
          hint="A saving on an estimate counts only as far as you trust it."
        >
          {control => (
            <select {...control} {...form.register(`tasks.${index}.baselineFrom`)}>
              <option value="timed">Timed on several pieces</option>
              <option value="estimated">Estimated</option>
            </select>
          )}
        </Field>
        {from === 'estimated' && (
          <Field label="How sure are you?" error={errors?.baselineConfidence?.message}>
            {control => (
              <select
                {...control}
                {...form.register(`tasks.${index}.baselineConfidence`, { shouldUnregister: true })}
              >
                <option value="0.5">Half sure</option>
                <option value="0.7">Fairly sure (70 %)</option>
                <option value="0.9">Very sure (90 %)</option>
              </select>
            )}
          </Field>
        )}
      </div>
    </>
  );
}
