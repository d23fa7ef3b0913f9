import type { CharterView } from '#contracts/charter.ts';
import type { AmendmentInput } from '#contracts/signing.ts';
import { isInHundredths } from '../../../format/criterion.ts';

type Criterion = CharterView['criteria'][number];

/** What can be changed while a pilot runs, as the form holds it: numbers in the unit shown, `undefined` where one is missing. */
export type AmendmentForm = {
  readonly runLast: string;
  readonly outcomeLast: string;
  readonly costCap: number | undefined;
  readonly criteria: readonly {
    readonly id: string;
    readonly target: number | undefined;
    readonly minimumSample: number | undefined;
    readonly confidence: CharterView['criteria'][number]['confidence'];
  }[];
};

export const amendmentForm = (charter: CharterView): AmendmentForm => ({
  runLast: charter.runWindow.last,
  outcomeLast: charter.outcomeWindow.last,
  costCap: Number(charter.costCap),
  criteria: charter.criteria.map(criterion => ({
    id: criterion.id,
    target: targetOf(criterion),
    minimumSample: criterion.minimumSample,
    confidence: criterion.confidence,
  })),
});

/** True where a number was taken out and none put in its place. */
export const isIncomplete = ({ costCap, criteria }: AmendmentForm): boolean =>
  costCap === undefined ||
  criteria.some(each => each.target === undefined || each.minimumSample === undefined);

/** The charter as it would be; a number that is missing or was not changed stays as it was signed, to the digit. */
export function amendedCharter(charter: CharterView, form: AmendmentForm): CharterView {
  return {
    ...charter,
    runWindow: { ...charter.runWindow, last: form.runLast },
    outcomeWindow: { ...charter.outcomeWindow, last: form.outcomeLast },
    costCap: isChanged(form.costCap, Number(charter.costCap))
      ? digits(form.costCap)
      : charter.costCap,
    criteria: charter.criteria.map(criterion => {
      const typed = form.criteria.find(each => each.id === criterion.id);
      if (!typed) return criterion;
      const { target, minimumSample = criterion.minimumSample, confidence } = typed;
      const change = isChanged(target, targetOf(criterion))
        ? digits(target / hundredths(criterion))
        : criterion.target.change;
      return {
        ...criterion,
        confidence,
        target: { ...criterion.target, change },
        minimumSample: Math.round(minimumSample),
      };
    }),
  };
}

/** What is sent: each step that differs, whole, as the API takes it. */
export function amendmentBody(
  { team: _team, ...charter }: CharterView,
  reason: string,
): AmendmentInput {
  const { criteria, runWindow, outcomeWindow, costCap, tasks, asks, hoursDestination } = charter;
  return {
    reason,
    changes: [
      { step: 'criteria', values: { criteria } },
      {
        step: 'plan',
        values: {
          runWindow,
          outcomeWindow,
          costCap,
          tasks,
          asks,
          ...(hoursDestination === undefined ? {} : { hoursDestination }),
        },
      },
    ],
  };
}

const isChanged = (typed: number | undefined, signed: number): typed is number =>
  typed !== undefined && typed !== signed;

/** Shares and relative changes are typed in points and per cent. */
const hundredths = (criterion: Criterion): number => (isInHundredths(criterion) ? 100 : 1);

/** The target in the unit shown, without what binary fractions leave behind. */
const targetOf = (criterion: Criterion): number =>
  Number((Number(criterion.target.change) * hundredths(criterion)).toFixed(9));

/** A number in plain digits, at most nine decimals. */
const digits = (value: number): string => value.toFixed(9).replace(/\.?0+$/, '');
