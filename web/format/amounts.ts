import { numberFormat } from './formatters.ts';

/** Hours as the reader pages tell them: tenths below ten, whole hours above. More is not in a time log. */
export function hours(value: number, locale?: string): string {
  const maximumFractionDigits = Math.abs(value) < 10 ? 1 : 0;
  return `${numberFormat({ maximumFractionDigits }, locale).format(value)} h`;
}

/** Minutes, as hours from two hours up. */
export const minutes = (value: number, locale?: string): string =>
  minutesBeside([value])(value, locale);

/** Writes minutes that stand beside others in one unit, so that they can be held against each other. */
export const minutesBeside =
  (all: readonly number[]) =>
  (value: number, locale?: string): string =>
    all.some(each => Math.abs(each) >= 120)
      ? hours(value / 60, locale)
      : `${numberFormat({ maximumFractionDigits: 0 }, locale).format(value)} min`;

/** Money in the workspace's currency, without cents. */
export const money = (value: number, currency: string, locale?: string): string =>
  numberFormat(
    {
      style: 'currency',
      currency,
      maximumFractionDigits: 0,
    },
    locale,
  ).format(value);

/** A number as people of the reader's language write it. */
export const number = (value: number, locale?: string): string =>
  numberFormat({ maximumFractionDigits: 4 }, locale).format(value);

/** A share as a percentage: `0.245` is `24.5 %`. */
export const percent = (share: number, locale?: string): string =>
  numberFormat({ style: 'percent', maximumFractionDigits: 1 }, locale).format(share);

/** `1 deal`, `2 deals`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberFormat({}).format(count)} ${count === 1 ? one : many}`;

/** `Ana`, `Ana and Ben`, `Ana, Ben and Cy`. */
export const listed = (names: readonly string[], locale = 'en'): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
