import type { CriterionInput } from '#contracts/charter.ts';
import type { LibraryView } from '#contracts/workspace.ts';
import { isInHundredths } from '../../format/criterion.ts';

export type LibraryMetric = LibraryView['metrics'][number];
type Template = LibraryView['templates'][number];

/** A criterion while it is written: the target may be open, and is typed without sign or scale. */
export type CriterionForm = Omit<CriterionInput, 'target' | 'skewed' | 'watched'> & {
  readonly skewed: boolean;
  readonly watched: boolean;
  readonly targetScale: 'relative' | 'absolute';
  /** As people say it: `20` for a fifth, `5` for five points, always above zero. */
  readonly targetAmount: number | undefined;
  /** How many pieces, deals or people a week; only sizes the minimum sample. */
  readonly weekly: number | undefined;
};

const SMALLEST_SAMPLE = 5;
const USUAL_SAMPLE = 30;

/** A criterion on a metric of the library, with everything set that nobody has to be asked. */
export function criterionOn(
  metric: LibraryMetric,
  given: Pick<CriterionForm, 'id' | 'role' | 'words'> & Pick<Partial<CriterionForm>, 'wordsBy'>,
  template?: Template,
): CriterionForm {
  const kind = metric.kind as CriterionInput['kind'];
  return {
    ...given,
    metric: {
      libraryId: metric.id,
      name: metric.name,
      unit: metric.unit,
      family: metric.family,
      sourceSystem: metric.usualSource,
    },
    kind,
    direction: metric.direction as CriterionInput['direction'],
    comparison: (template?.comparison ?? 'before-after') as CriterionInput['comparison'],
    unitOfAssignment: metric.unitOfAssignment as CriterionInput['unitOfAssignment'],
    confidence: '90',
    // Logged hours are one figure without a range, so only the figure can be held to the target.
    rule: kind === 'hours' ? 'estimate-reaches-target' : 'reaches-target-and-is-real',
    minimumSample: kind === 'hours' ? 0 : USUAL_SAMPLE,
    skewed: metric.skewed,
    watched: false,
    targetScale: kind === 'proportion' || kind === 'hours' ? 'absolute' : 'relative',
    targetAmount: undefined,
    weekly: undefined,
  };
}

/** A saved criterion, opened again. */
export function formOf(saved: CriterionInput): CriterionForm {
  const { target, ...criterion } = saved;
  const change = Math.abs(Number(target.change));
  return {
    ...criterion,
    skewed: criterion.skewed === true,
    watched: criterion.watched === true,
    targetScale: target.scale,
    targetAmount: Number((isInHundredths(saved) ? change * 100 : change).toFixed(6)),
    weekly: undefined,
  };
}

/** The criterion as the charter holds it; call only when `criterionProblems` found none. */
export function criterionOf(form: CriterionForm): CriterionInput {
  const { skewed, watched, targetScale, targetAmount = 0, weekly: _weekly, ...criterion } = form;
  const inHundredths = targetScale === 'relative' || criterion.kind === 'proportion';
  const size = inHundredths ? targetAmount / 100 : targetAmount;
  const falls = criterion.direction === 'decrease' && criterion.role !== 'guardrail';
  return {
    ...criterion,
    target: { scale: targetScale, change: plainDigits(falls ? -size : size) },
    ...(skewed ? { skewed: true as const } : {}),
    ...(watched ? { watched: true as const } : {}),
  };
}

const plainDigits = (value: number): string => value.toFixed(9).replace(/\.?0+$/, '');

/** What still has to be said, by field. */
export function criterionProblems(
  form: CriterionForm,
): Partial<Record<'words' | 'metric' | 'targetAmount', string>> {
  return {
    ...(form.words.trim() === ''
      ? { words: 'Write what success would look like, in the words of whoever will judge it.' }
      : {}),
    ...(form.role === 'primary' && form.metric.family === 'activity'
      ? { metric: 'Choose a business metric: activity cannot decide a pilot.' }
      : {}),
    ...(form.targetAmount === undefined || form.targetAmount <= 0
      ? { targetAmount: 'Say how much, with a number above zero.' }
      : {}),
  };
}

/**
 * The least units a group that a verdict needs: half of what the weekly volume promises within the run, at least
 * five and at most thirty unless somebody sets it.
 */
export const minimumSampleFor = (weekly: number, runDays: number): number =>
  Math.max(SMALLEST_SAMPLE, Math.min(USUAL_SAMPLE, Math.floor((weekly * runDays) / 7 / 2)));

/** What is typed so far as the target of a criterion, for sentences about it. */
export const targeted = (form: CriterionForm): CriterionForm & Pick<CriterionInput, 'target'> => ({
  ...form,
  target: criterionOf(form).target,
});
