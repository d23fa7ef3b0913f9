import type { CriterionInput } from '#contracts/charter.ts';
import { groupSizes } from '#contracts/planned-units.ts';
import type { LibraryView } from '#contracts/workspace.ts';
import { isInHundredths } from '../../format/criterion.ts';

export type LibraryMetric = LibraryView['metrics'][number];
type Template = LibraryView['templates'][number];

/** A criterion while it is written: the target may be open, and is typed without sign or scale. */
export type CriterionForm = Omit<
  CriterionInput,
  'target' | 'skewed' | 'watched' | 'drawn' | 'plan'
> & {
  readonly skewed: boolean;
  readonly watched: boolean;
  /** The product draws the groups by lot. */
  readonly drawn: boolean;
  readonly targetScale: 'relative' | 'absolute';
  /** As people say it: `20` for a fifth, `5` for five points, always above zero. */
  readonly targetAmount: number | undefined;
  readonly size: SizeForm;
};

/** The size of a test as a lead knows it, while it is typed; amounts as people say them. */
export type SizeForm = {
  readonly people: number | undefined;
  readonly perWeek: number | undefined;
  readonly weeks: number | undefined;
  /** Today's figure in the unit shown, where the baseline does not give it. */
  readonly today: number | undefined;
  /** Change that the team expects: like the target, without sign. */
  readonly expected: number | undefined;
};

const SMALLEST_SAMPLE = 5;
const USUAL_SAMPLE = 30;
const USUAL_RUN_DAYS = 14;

/** A criterion on a metric of the library, with everything set that nobody has to be asked. */
export function criterionOn(
  metric: LibraryMetric,
  given: Pick<CriterionForm, 'id' | 'role' | 'words'> & Pick<Partial<CriterionForm>, 'wordsBy'>,
  template?: Template,
): CriterionForm {
  const kind = metric.kind as CriterionInput['kind'];
  const test =
    template?.metric === metric.id && given.role === 'primary' ? template.test : undefined;
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
    minimumSample: leastSample(kind, test !== undefined),
    skewed: metric.skewed,
    watched: false,
    drawn: test !== undefined,
    targetScale: kind === 'proportion' || kind === 'hours' ? 'absolute' : 'relative',
    targetAmount: test && inHundredths(test.target),
    size: {
      people: undefined,
      perWeek: test?.perWeek,
      weeks: weeksOf(template?.runDays ?? USUAL_RUN_DAYS),
      today: undefined,
      expected: test && inHundredths(test.effect.change),
    },
  };
}

/** Until the size of the test is known; one that a template sizes is small. */
function leastSample(kind: CriterionInput['kind'], isSized: boolean): number {
  if (kind === 'hours') return 0;
  return isSized ? SMALLEST_SAMPLE : USUAL_SAMPLE;
}

/** A saved criterion, opened again. */
export function formOf(saved: CriterionInput): CriterionForm {
  const { target, plan, ...criterion } = saved;
  const shown = (change: string) =>
    isInHundredths(saved) ? inHundredths(change) : Math.abs(Number(change));
  return {
    ...criterion,
    skewed: criterion.skewed === true,
    watched: criterion.watched === true,
    drawn: criterion.drawn === true,
    targetScale: target.scale,
    targetAmount: shown(target.change),
    size: {
      people: plan?.people,
      perWeek: plan?.perWeek,
      weeks: plan?.weeks ?? weeksOf(USUAL_RUN_DAYS),
      today:
        plan && Number((Number(plan.today) * (saved.kind === 'proportion' ? 100 : 1)).toFixed(6)),
      expected: plan?.expected === undefined ? undefined : shown(plan.expected),
    },
  };
}

/**
 * The criterion as the charter holds it; call only when `criterionProblems` found none. `today` is the figure that
 * the baseline gives, in the unit shown.
 */
export function criterionOf(form: CriterionForm, today?: number): CriterionInput {
  const { skewed, watched, drawn, targetScale, targetAmount = 0, size, ...criterion } = form;
  const plan = planOf(form, today ?? size.today);
  return {
    ...criterion,
    target: { scale: targetScale, change: signedChange(form, targetAmount) },
    ...(skewed ? { skewed: true as const } : {}),
    ...(watched ? { watched: true as const } : {}),
    ...(drawn && canBeDrawn(form) ? { drawn: true as const } : {}),
    ...(plan ? { plan } : {}),
  };
}

/** A change as the charter holds it: a share where it is typed in hundredths, below zero where it falls. */
function signedChange(
  { targetScale, kind, direction, role }: CriterionForm,
  amount: number,
): string {
  const size = targetScale === 'relative' || kind === 'proportion' ? amount / 100 : amount;
  const falls = direction === 'decrease' && role !== 'guardrail';
  return plainDigits(falls ? -size : size);
}

/** The plan as far as it is needed; `undefined` while something of it is missing. */
function planOf(form: CriterionForm, today: number | undefined): CriterionInput['plan'] {
  const { size, kind, role } = form;
  const asks = sizeAsks(form);
  const people = asks.people ? size.people : 1;
  const perWeek = asks.perWeek ? size.perWeek : 1;
  const { weeks, expected } = size;
  if (kind === 'hours' || role === 'activity' || today === undefined) return undefined;
  if (!people || !perWeek || !weeks) return undefined;
  return {
    people: Math.round(people),
    perWeek: Math.round(perWeek),
    weeks: Math.round(weeks),
    today: plainDigits(kind === 'proportion' ? today / 100 : today),
    ...(expected === undefined || role === 'guardrail'
      ? {}
      : { expected: signedChange(form, expected) }),
  };
}

/** What the size of a test is made of, by what is counted: people, or what comes by the week, or both. */
export const sizeAsks = ({ unitOfAssignment: unit }: Pick<CriterionForm, 'unitOfAssignment'>) => ({
  people: unit !== 'deal' && unit !== 'ticket',
  perWeek: unit === 'task' || unit === 'deal' || unit === 'ticket',
});

/** People can be drawn, and pieces of work whose minutes are logged; both only to be compared with one another. */
export const canBeDrawn = ({
  comparison,
  unitOfAssignment: unit,
  kind,
  metric,
}: Pick<CriterionForm, 'comparison' | 'unitOfAssignment' | 'kind' | 'metric'>): boolean =>
  comparison === 'comparison-group' &&
  (unit === 'person' || (unit === 'task' && kind === 'mean' && metric.unit === 'min'));

const weeksOf = (runDays: number): number => Math.max(1, Math.round(runDays / 7));

/** `20` for "-0.2". */
const inHundredths = (change: string): number =>
  Number((Math.abs(Number(change)) * 100).toFixed(6));

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
 * The least units a group that a verdict needs: half of what is planned in each, at least five and at most thirty
 * unless somebody sets it.
 */
export function minimumSampleFor(form: CriterionForm): number {
  const { people = 1, perWeek = 1, weeks = 1 } = form.size;
  const { pilot } = groupSizes(form, { people, perWeek, weeks });
  return Math.max(SMALLEST_SAMPLE, Math.min(USUAL_SAMPLE, Math.floor(pilot / 2)));
}

/** What is typed so far as the target of a criterion, for sentences about it. */
export const targeted = (form: CriterionForm): CriterionForm & Pick<CriterionInput, 'target'> => ({
  ...form,
  target: criterionOf(form).target,
});
