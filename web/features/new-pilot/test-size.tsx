import { targetIsBelow, targetUnit } from '../../format/criterion.ts';
import { FieldGroup } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import {
  type CriterionForm,
  minimumSampleFor,
  type SizeForm,
  sizeAsks,
  targeted,
} from './criterion-form.ts';

type Unit = CriterionForm['unitOfAssignment'];

const PEOPLE: Readonly<Record<Unit, string>> = {
  person: 'How many people take part, in all?',
  team: 'How many teams, in all?',
  site: 'How many sites, in all?',
  cohort: 'How many cohorts, in all?',
  task: 'How many people do this work?',
  deal: '',
  ticket: '',
};

const PER_WEEK: Readonly<Record<Unit, string>> = {
  task: 'How many pieces of work a week, each?',
  deal: 'How many deals a week, in all?',
  ticket: 'How many tickets a week, in all?',
  person: '',
  team: '',
  site: '',
  cohort: '',
};

/** How big the test is, and what the team expects of it: only what a lead knows. */
export function TestSize({
  criterion,
  asksToday,
  set,
}: {
  readonly criterion: CriterionForm;
  /** The baseline does not say what one figure is today. */
  readonly asksToday: boolean;
  readonly set: (change: Partial<CriterionForm>) => void;
}) {
  const { size, unitOfAssignment: unit, role } = criterion;
  const asks = sizeAsks(criterion);
  /** A new size settles anew how much there has to be for a verdict. */
  const resize = (change: Partial<SizeForm>) => {
    const resized = { ...criterion, size: { ...size, ...change } };
    set({ size: resized.size, minimumSample: minimumSampleFor(resized) });
  };
  return (
    <FieldGroup
      legend="How big is it?"
      hint="A rough idea will do. It settles how much there has to be for a verdict, and what the pilot can show."
    >
      <div className="row-fields">
        {asks.people && (
          <NumberField
            label={PEOPLE[unit]}
            min={1}
            step={1}
            value={size.people}
            onChange={people => resize({ people })}
          />
        )}
        {asks.perWeek && (
          <NumberField
            label={PER_WEEK[unit]}
            min={1}
            step={1}
            value={size.perWeek}
            onChange={perWeek => resize({ perWeek })}
          />
        )}
        <NumberField
          label="For how many weeks?"
          min={1}
          max={12}
          step={1}
          value={size.weeks}
          onChange={weeks => resize({ weeks })}
        />
      </div>
      <div className="row-fields">
        {asksToday && (
          <NumberField
            label="What is the figure today, about?"
            min={0}
            unit={criterion.kind === 'proportion' ? '%' : criterion.metric.unit}
            value={size.today}
            onChange={today => set({ size: { ...size, today } })}
          />
        )}
        {role !== 'guardrail' && (
          <NumberField
            label={`What do you expect? So much ${targetIsBelow(criterion) ? 'lower' : 'higher'}`}
            min={0}
            unit={targetUnit(targeted(criterion))}
            value={size.expected}
            onChange={expected => set({ size: { ...size, expected } })}
          />
        )}
      </div>
    </FieldGroup>
  );
}
