import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import type { LibraryView } from '#contracts/workspace.ts';
import { useMe, useReading } from '../../../api/queries.ts';
import { emptyBaseline, todaysFigure } from '../../../measurement/baseline-form.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { type CriterionDraft, criteriaOf, problemsOf } from '../criteria-state.ts';
import { CriterionFields } from '../criterion-fields.tsx';
import { type CriterionForm, criterionOf, criterionOn } from '../criterion-form.ts';
import { StepForm } from '../step-form.tsx';
import { nextId, templateOf } from '../step-values.ts';
import { useBaselines } from '../use-baselines.ts';
import { useStep } from '../use-step.ts';

type Drafts = readonly CriterionDraft[];

/** The test itself: the skeptic's words, a metric, today's figure, the target. */
export function CriteriaStep({ pilot }: { readonly pilot: PilotView }) {
  const library = useReading('getLibrary', {});
  const today = useMe().workspace?.today ?? '';
  const step = useStep(pilot, 'criteria', criteriaOf(pilot, library, today));
  return <CriteriaForm key={step.round} pilot={pilot} library={library} step={step} />;
}

function CriteriaForm({
  pilot,
  library,
  step,
}: {
  readonly pilot: PilotView;
  readonly library: LibraryView;
  readonly step: ReturnType<typeof useStep<'criteria', Drafts>>;
}) {
  const [drafts, setDrafts] = useState(step.initial);
  const [shown, setShown] = useState(false);
  const baselines = useBaselines(pilot);
  const problems = problemsOf(drafts);
  const change = (next: Drafts) => {
    setDrafts(next);
    step.keep(next);
  };
  const replace = (next: CriterionDraft) =>
    change(drafts.map(each => (each.criterion.id === next.criterion.id ? next : each)));
  const toSave = () => ({
    criteria: drafts.map(({ criterion, baseline }) =>
      criterionOf(criterion, todaysFigure(baseline, criterion.kind)),
    ),
  });
  const save = () => {
    setShown(true);
    if (Object.keys(problems).length === 0)
      return step.submit(toSave(), () => baselines.record(drafts));
  };

  return (
    <StepForm
      {...step}
      mine={toSave()}
      onSubmit={save}
      onKeepMine={() => step.keepMine(toSave())}
      onStartOver={step.startOver}
    >
      {drafts.map((draft, index) => (
        <section key={draft.criterion.id} className={index > 0 ? 'section' : undefined}>
          <CriterionFields
            pilot={pilot}
            library={library}
            draft={draft}
            problems={shown ? (problems[draft.criterion.id] ?? {}) : {}}
            onChange={replace}
          />
          {index > 0 && (
            <div>
              <Button look="quiet" onClick={() => change(drafts.filter(each => each !== draft))}>
                Remove this criterion
              </Button>
            </div>
          )}
        </section>
      ))}
      <AddCriterion pilot={pilot} library={library} drafts={drafts} onChange={change} />
      <Failure error={baselines.error} />
    </StepForm>
  );
}

function AddCriterion({
  pilot,
  library,
  drafts,
  onChange,
}: {
  readonly pilot: PilotView;
  readonly library: LibraryView;
  readonly drafts: Drafts;
  readonly onChange: (drafts: Drafts) => void;
}) {
  const today = useMe().workspace?.today ?? '';
  const add = (metricId: string, role: CriterionForm['role']) => {
    const metric = library.metrics.find(each => each.id === metricId) ?? library.metrics[0];
    if (!metric) return;
    const id = nextId(
      'C',
      drafts.map(each => each.criterion),
    );
    const template = templateOf(library, pilot);
    onChange([
      ...drafts,
      {
        criterion: criterionOn(metric, { id, role, words: '' }, template),
        baseline: emptyBaseline(today),
      },
    ]);
  };
  return (
    <FieldGroup
      legend="One criterion is enough for a first pilot"
      hint="A guardrail protects something that must not suffer, such as quality; a second measure is looked at and decides nothing."
    >
      <div className="row">
        <Button onClick={() => add('error-share', 'guardrail')}>Add a guardrail</Button>
        <Button onClick={() => add('task-minutes', 'secondary')}>Add a second measure</Button>
      </div>
    </FieldGroup>
  );
}
