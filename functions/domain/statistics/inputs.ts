import { CONFIDENCES, refusal, type StatisticsRefusal, type TwoGroups } from './estimate.ts';

/** Rows or trials that one group may claim. No pilot has more, and a claim beyond it is a mistake or an attack. */
const MAX_UNITS = 10_000_000;

/** Rows a group may have where every row is drawn or re-allocated thousands of times. */
const MAX_RESAMPLED_ROWS = 5_000;

/** Successes among independent trials. */
export type Proportion = { readonly successes: number; readonly trials: number };

/** Which group a sentence speaks of. */
export type GroupLabel = 'pilot group' | 'comparison group' | 'group';

export const refuseConfidence = (confidence: number): StatisticsRefusal | undefined =>
  CONFIDENCES.some(known => known === confidence)
    ? undefined
    : refusal('unknown_confidence', 'Choose a confidence of 80, 90 or 95 percent.');

/** Refuses anything but a whole number from zero to {@link MAX_UNITS}. */
export function refuseCount(count: number, what: string): StatisticsRefusal | undefined {
  if (!Number.isFinite(count))
    return refusal('not_a_number', `The number of ${what} is not a number. Enter a count.`);
  if (count < 0)
    return refusal('negative_count', `The number of ${what} is below zero. Enter a count.`);
  if (!Number.isInteger(count))
    return refusal('not_a_count', `The number of ${what} is not whole. Enter a count.`);
  if (count > MAX_UNITS)
    return refusal(
      'too_many_rows',
      `The number of ${what} is above ${MAX_UNITS}. Check the import for a wrong column.`,
    );
  return undefined;
}

export function refuseProportion(
  { successes, trials }: Proportion,
  label: GroupLabel,
): StatisticsRefusal | undefined {
  const count =
    refuseCount(trials, `trials in the ${label}`) ??
    refuseCount(successes, `successes in the ${label}`);
  if (count) return count;
  if (trials === 0)
    return refusal('empty_group', `The ${label} has no trials. Record some, or widen its window.`);
  if (successes > trials)
    return refusal(
      'successes_above_trials',
      `The ${label} has more successes than trials. Check which column is which.`,
    );
  return undefined;
}

/** Refuses a list by its length alone, before any of it is read. */
export function refuseLength(length: number, label: GroupLabel): StatisticsRefusal | undefined {
  if (length > MAX_UNITS)
    return refusal(
      'too_many_rows',
      `The ${label} claims more than ${MAX_UNITS} rows. Check the import for a wrong file.`,
    );
  return length === 0
    ? refusal('empty_group', `The ${label} has no rows. Import some, or widen its window.`)
    : undefined;
}

/** Refuses rows that no mean can be taken of: none, too many, or one that is not a finite number. */
export function refuseRows(
  rows: readonly number[],
  label: GroupLabel,
): StatisticsRefusal | undefined {
  const length = refuseLength(rows.length, label);
  if (length) return length;
  for (const [index, value] of rows.entries())
    if (!Number.isFinite(value))
      return refusal(
        'not_a_number',
        `Row ${index + 1} of the ${label} is not a number. Correct it.`,
      );
  return undefined;
}

/** Refuses rows without a logarithm. Call after {@link refuseRows}. */
export function refuseNotPositive(
  rows: readonly number[],
  label: GroupLabel,
): StatisticsRefusal | undefined {
  const index = rows.findIndex(value => value <= 0);
  return index === -1
    ? undefined
    : refusal(
        'not_positive',
        `Row ${index + 1} of the ${label} is not above zero, so a ratio cannot be taken. Correct it, or judge a difference.`,
      );
}

export function refuseFewerThan(
  minimum: number,
  count: number,
  label: GroupLabel,
): StatisticsRefusal | undefined {
  return count >= minimum
    ? undefined
    : refusal(
        'too_few_units',
        `The ${label} has ${count} of the ${minimum} units that this method needs. Collect more.`,
      );
}

/** Refuses rows that would be resampled for minutes. Call after {@link refuseRows}. */
export const refuseLongResampling = (
  rows: readonly number[],
  label: GroupLabel,
): StatisticsRefusal | undefined =>
  rows.length <= MAX_RESAMPLED_ROWS
    ? undefined
    : refusal(
        'too_many_rows',
        `The ${label} has more than ${MAX_RESAMPLED_ROWS} rows, too many to resample and enough for Welch's interval.`,
      );

/** Runs one check on both groups, pilot first. */
export const refuseEither = <Group>(
  groups: TwoGroups<Group>,
  check: (group: Group, label: GroupLabel) => StatisticsRefusal | undefined,
): StatisticsRefusal | undefined =>
  check(groups.pilot, 'pilot group') ?? check(groups.comparison, 'comparison group');
