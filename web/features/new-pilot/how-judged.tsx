import { COMPARED, RULES } from '../../format/criterion.ts';
import { formats } from '../../format/formats.ts';
import { countOf, judgedInWords } from '../../reader/words.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { type CriterionForm, canBeDrawn, criterionOf } from './criterion-form.ts';

type Props = {
  readonly criterion: CriterionForm;
  /** Today's figure is one figure, which has no range. */
  readonly singleFigure: boolean;
  readonly set: (change: Partial<CriterionForm>) => void;
};

/** How a criterion is judged, as one sentence; opened, each part can be changed. */
export function HowJudged({ criterion, singleFigure, set }: Props) {
  const needsRange =
    singleFigure &&
    criterion.rule !== 'estimate-reaches-target' &&
    criterion.comparison === 'before-after';
  return (
    <div className="judged stack-close">
      <p aria-live="polite">
        {criterion.targetAmount === undefined
          ? 'Say how much has to change, and how it is judged stands here.'
          : judgedInWords(criterionOf(criterion), formats)}
        {criterion.minimumSample > 0 &&
          ` With fewer than ${countOf(criterion.minimumSample, criterion.unitOfAssignment, formats)} on either side there is no verdict.`}
      </p>
      {needsRange && (
        <Notice tone="unsure">
          <p>
            One figure has no range, so nobody could say whether a change is real, and there would
            be no verdict. Give it counted out or row by row; or let the figure alone decide, which
            is the weakest evidence.
          </p>
          <div>
            <Button onClick={() => set({ rule: 'estimate-reaches-target' })}>
              Let the figure decide
            </Button>
          </div>
        </Notice>
      )}
      <details>
        <summary>Change how it is judged</summary>
        <JudgingFields criterion={criterion} set={set} />
      </details>
    </div>
  );
}

function JudgingFields({ criterion, set }: Pick<Props, 'criterion' | 'set'>) {
  return (
    <div className="stack">
      <Field label="It compares">
        {control => (
          <select
            {...control}
            value={criterion.comparison}
            onChange={event =>
              set({ comparison: event.target.value as CriterionForm['comparison'] })
            }
          >
            {Object.entries(COMPARED).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      {canBeDrawn(criterion) && (
        <Choice
          type="checkbox"
          checked={criterion.drawn}
          onChange={event => set({ drawn: event.target.checked })}
          label="The groups are drawn by lot"
          note={
            criterion.unitOfAssignment === 'task'
              ? 'For each piece of work the product says: with AI, or without. A controlled test, the strongest evidence there is.'
              : 'The product draws who works with AI. A controlled test, the strongest evidence there is.'
          }
        />
      )}
      {criterion.role !== 'guardrail' && (
        <Field label="It is met when">
          {control => (
            <select
              {...control}
              value={criterion.rule}
              onChange={event => set({ rule: event.target.value as CriterionForm['rule'] })}
            >
              {Object.entries(RULES).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label="How sure it has to be">
        {control => (
          <select
            {...control}
            value={criterion.confidence}
            onChange={event =>
              set({ confidence: event.target.value as CriterionForm['confidence'] })
            }
          >
            <option value="80">80 %</option>
            <option value="90">90 %</option>
            <option value="95">95 %</option>
          </select>
        )}
      </Field>
      <NumberField
        label={`Least number of ${criterion.unitOfAssignment}s on each side`}
        hint="With fewer there is no verdict."
        min={0}
        step={1}
        value={criterion.minimumSample}
        onChange={minimumSample => set({ minimumSample: minimumSample ?? 0 })}
      />
      <Field label="Where the figures come from">
        {control => (
          <input
            {...control}
            value={criterion.metric.sourceSystem}
            onChange={event =>
              set({ metric: { ...criterion.metric, sourceSystem: event.target.value } })
            }
          />
        )}
      </Field>
    </div>
  );
}
