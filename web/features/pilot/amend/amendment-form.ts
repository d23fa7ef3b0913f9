import type { CharterView } from '#contracts/charter.ts';
import type { AmendmentInput } from '#contracts/signing.ts';

/** What can be changed while a pilot runs, as the form holds it: everything as typed. */
export type AmendmentForm = {
  readonly runLast: string;
  readonly outcomeLast: string;
  readonly costCap: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly target: string;
    readonly minimumSample: string;
    readonly confidence: CharterView['criteria'][number]['confidence'];
  }[];
};

/** Shares and relative changes are typed in points and per cent. */
const isShare = ({ target, kind }: CharterView['criteria'][number]): boolean =>
  target.scale === 'relative' || kind === 'proportion';

export const targetUnit = (criterion: CharterView['criteria'][number]): string => {
  if (criterion.target.scale === 'relative') return '%';
  return criterion.kind === 'proportion' ? 'points' : criterion.metric.unit;
};

export const amendmentForm = (charter: CharterView): AmendmentForm => ({
  runLast: charter.runWindow.last,
  outcomeLast: charter.outcomeWindow.last,
  costCap: charter.costCap,
  criteria: charter.criteria.map(criterion => ({
    id: criterion.id,
    target: shown(Number(criterion.target.change) * (isShare(criterion) ? 100 : 1)),
    minimumSample: String(criterion.minimumSample),
    confidence: criterion.confidence,
  })),
});

/** The charter as it would be; what is no number stays as it was signed. */
export function amendedCharter(charter: CharterView, form: AmendmentForm): CharterView {
  return {
    ...charter,
    runWindow: { ...charter.runWindow, last: form.runLast },
    outcomeWindow: { ...charter.outcomeWindow, last: form.outcomeLast },
    costCap: isNumber(form.costCap) ? form.costCap.trim() : charter.costCap,
    criteria: charter.criteria.map(criterion => {
      const typed = form.criteria.find(each => each.id === criterion.id);
      if (!typed) return criterion;
      const change = shown(Number(typed.target) / (isShare(criterion) ? 100 : 1));
      const { minimumSample } = typed;
      return {
        ...criterion,
        confidence: typed.confidence,
        target: isNumber(typed.target) ? { ...criterion.target, change } : criterion.target,
        minimumSample: /^\d+$/.test(minimumSample.trim())
          ? Number(minimumSample)
          : criterion.minimumSample,
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

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

/** Digits without what binary fractions leave behind. */
const shown = (value: number): string => String(Number(value.toFixed(10)));
