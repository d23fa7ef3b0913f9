import type { PilotView } from '#contracts/pilots.ts';
import type { LibraryView } from '#contracts/workspace.ts';
import {
  type BaselineForm,
  type BaselineProblem,
  emptyBaseline,
  isBaselineUntouched,
  readBaseline,
} from '../../measurement/baseline-form.ts';
import { type CriterionForm, criterionOn, criterionProblems, formOf } from './criterion-form.ts';
import { templateOf } from './step-values.ts';

/** A criterion with today's figure, as they stand side by side on the page. */
export type CriterionDraft = { readonly criterion: CriterionForm; readonly baseline: BaselineForm };

export type CriterionProblems = ReturnType<typeof criterionProblems> & {
  readonly baseline?: BaselineProblem;
};

/** The criteria as saved; else one on the template's metric. */
export function criteriaOf(
  pilot: PilotView,
  library: LibraryView,
  today: string,
): readonly CriterionDraft[] {
  const saved = pilot.draft.criteria;
  if (saved)
    return saved.map(each => ({ criterion: formOf(each), baseline: emptyBaseline(today) }));
  const template = templateOf(library, pilot);
  const metric = library.metrics.find(each => each.id === template?.metric) ?? library.metrics[0];
  return metric
    ? [
        {
          criterion: criterionOn(metric, { id: 'C1', role: 'primary', words: '' }, template),
          baseline: emptyBaseline(today),
        },
      ]
    : [];
}

/** True where a figure has to be given before the start: not for hours, which start from none. */
export const asksForBaseline = ({ kind, role }: CriterionForm): boolean =>
  kind !== 'hours' && role !== 'activity';

/** What still has to be said, by criterion; a figure that was recorded before need not be given again. */
export function problemsOf(
  drafts: readonly CriterionDraft[],
): Readonly<Record<string, CriterionProblems>> {
  return Object.fromEntries(
    drafts.flatMap(({ criterion, baseline }) => {
      const read =
        asksForBaseline(criterion) && !isBaselineUntouched(baseline)
          ? readBaseline(baseline, criterion)
          : undefined;
      const problems: CriterionProblems = {
        ...criterionProblems(criterion),
        ...(read && 'problem' in read ? { baseline: read } : {}),
      };
      return Object.keys(problems).length > 0 ? [[criterion.id, problems]] : [];
    }),
  );
}
