import type { PilotView } from '#contracts/pilots.ts';
import type { LibraryView } from '#contracts/workspace.ts';
import { targetFrom, targetIsBelow, targetUnit } from '../../format/criterion.ts';
import { inWords, ROLE_NAMES } from '../../format/words.ts';
import { BaselineFields } from '../../measurement/baseline-fields.tsx';
import { todaysFigure } from '../../measurement/baseline-form.ts';
import { Prospects } from '../../planner/prospects.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { AskForSuccess } from './ask-for-success.tsx';
import { asksForBaseline, type CriterionDraft, type CriterionProblems } from './criteria-state.ts';
import {
  type CriterionForm,
  criterionOf,
  criterionOn,
  type LibraryMetric,
  targeted,
} from './criterion-form.ts';
import { HowJudged } from './how-judged.tsx';
import { templateOf } from './step-values.ts';
import { TestSize } from './test-size.tsx';

/** The four things that are asked for a criterion; the template set the rest. */
export function CriterionFields({
  pilot,
  library,
  draft,
  problems,
  onChange,
}: {
  readonly pilot: PilotView;
  readonly library: LibraryView;
  readonly draft: CriterionDraft;
  readonly problems: CriterionProblems;
  readonly onChange: (draft: CriterionDraft) => void;
}) {
  const { criterion, baseline } = draft;
  const template = templateOf(library, pilot);
  const set = (change: Partial<CriterionForm>) =>
    onChange({ ...draft, criterion: { ...criterion, ...change } });
  const choose = (metric: LibraryMetric) =>
    onChange({
      ...draft,
      criterion: criterionOn(
        metric,
        {
          id: criterion.id,
          role: criterion.role,
          words: criterion.words,
          ...(criterion.wordsBy === undefined ? {} : { wordsBy: criterion.wordsBy }),
        },
        template,
      ),
    });
  const recorded = pilot.baselines.find(each => each.criterion === criterion.id);
  const today = todaysFigure(baseline, criterion.kind);

  return (
    <div className="criterion">
      {criterion.role !== 'primary' && <h2>{ROLE_NAMES[criterion.role]}</h2>}
      {criterion.role === 'primary' && (
        <AskForSuccess pilot={pilot} onUse={(words, wordsBy) => set({ words, wordsBy })} />
      )}
      <Field
        label={
          criterion.role === 'guardrail'
            ? 'What must not suffer, in words'
            : 'Success, in the skeptic’s words'
        }
        hint="Keep their words as they said them; they will read this before they sign."
        error={problems.words}
      >
        {control => (
          <textarea
            {...control}
            rows={2}
            value={criterion.words}
            onChange={event => set({ words: event.target.value })}
          />
        )}
      </Field>
      <MetricField
        library={library}
        criterion={criterion}
        error={problems.metric}
        onChoose={choose}
        onRole={role => set({ role })}
      />
      {asksForBaseline(criterion) && (
        <>
          {recorded && (
            <Notice tone="good">
              <p>
                {recorded.measurement
                  ? `Recorded: ${recorded.measurement.text}. Fill in below only to record it anew.`
                  : `Promised by ${recorded.by}.`}
              </p>
            </Notice>
          )}
          <BaselineFields
            criterion={criterion}
            form={baseline}
            onChange={next => onChange({ ...draft, baseline: next })}
            problem={problems.baseline}
          />
        </>
      )}
      <Target criterion={criterion} today={today} error={problems.targetAmount} set={set} />
      {asksForBaseline(criterion) && (
        <TestSize criterion={criterion} asksToday={today === undefined} set={set} />
      )}
      <HowJudged
        criterion={criterion}
        singleFigure={baseline.when === 'now' && baseline.measurement.way === 'figure'}
        set={set}
      />
      {criterion.targetAmount !== undefined && (
        <Prospects
          pilot={pilot.id}
          criterion={criterionOf(criterion, today)}
          onWatch={() => set({ watched: true })}
        />
      )}
    </div>
  );
}

function MetricField({
  library,
  criterion,
  error,
  onChoose,
  onRole,
}: {
  readonly library: LibraryView;
  readonly criterion: CriterionForm;
  readonly error: string | undefined;
  readonly onChoose: (metric: LibraryMetric) => void;
  readonly onRole: (role: CriterionForm['role']) => void;
}) {
  const families = [...new Set(library.metrics.map(each => each.family))];
  const chosen = library.metrics.find(each => each.id === criterion.metric.libraryId);
  const nearest = library.metrics.find(each => each.id === chosen?.nearestBusinessMetric);
  return (
    <>
      <Field label="Measured by" error={error}>
        {control => (
          <select
            {...control}
            value={criterion.metric.libraryId ?? ''}
            onChange={event => {
              const metric = library.metrics.find(each => each.id === event.target.value);
              if (metric) onChoose(metric);
            }}
          >
            {!chosen && <option value="">{criterion.metric.name}</option>}
            {families.map(family => (
              <optgroup key={family} label={inWords(family)}>
                {library.metrics
                  .filter(each => each.family === family)
                  .map(({ id, name, unit }) => (
                    <option key={id} value={id}>
                      {name} ({unit})
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {criterion.metric.family === 'activity' && criterion.role === 'primary' && (
        <Notice
          tone="unsure"
          title="This shows activity, not a result, so it cannot decide a pilot."
        >
          <p>
            Completions, satisfaction and log-ins can all rise while the business notices nothing.
            {nearest && ` The business metric nearest to it: ${nearest.name.toLowerCase()}.`}
          </p>
          <div className="row">
            {nearest && (
              <Button onClick={() => onChoose(nearest)}>Use {nearest.name.toLowerCase()}</Button>
            )}
            <Button look="quiet" onClick={() => onRole('activity')}>
              Keep it for context only
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}

function Target({
  criterion,
  today,
  error,
  set,
}: {
  readonly criterion: CriterionForm;
  readonly today: number | undefined;
  readonly error: string | undefined;
  readonly set: (change: Partial<CriterionForm>) => void;
}) {
  const { role, skewed, kind } = criterion;
  const guards = role === 'guardrail';
  const shown = targeted(criterion);
  const below = targetIsBelow(criterion);
  return (
    <div className="stack-close">
      <div className="row-fields">
        <NumberField
          label={
            guards
              ? `Limit: at most so much ${below ? 'lower' : 'higher'}`
              : `Target: at least so much ${below ? 'lower' : 'higher'}`
          }
          min={0}
          unit={targetUnit(shown)}
          value={criterion.targetAmount}
          error={error}
          onChange={targetAmount => set({ targetAmount })}
        />
        {!skewed && kind !== 'hours' && (
          <Field label="Counted in">
            {control => (
              <select
                {...control}
                value={criterion.targetScale}
                onChange={event =>
                  set({ targetScale: event.target.value as CriterionForm['targetScale'] })
                }
              >
                <option value="absolute">
                  {kind === 'proportion' ? 'percentage points' : criterion.metric.unit}
                </option>
                <option value="relative">percent of today’s figure</option>
              </select>
            )}
          </Field>
        )}
      </div>
      <p className="prose" aria-live="polite">
        {criterion.targetAmount !== undefined && today !== undefined && targetFrom(shown, today)}
      </p>
    </div>
  );
}
