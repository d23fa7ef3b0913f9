/** How dates, numbers and money are written on a page: by locale, and never with more digits than the data carries. */
export type Formats = {
  /** BCP 47 tag, for the page's `lang`. */
  readonly locale: string;
  /** A calendar date, `2026-03-31`. */
  date(plainDate: string): string;
  /** A calendar date where its year is plain: "Mar 31". */
  shortDate(plainDate: string): string;
  /** A moment, with its time in UTC. */
  moment(instant: string): string;
  /** A number as it is, with at most `decimals` digits after the point. */
  number(value: number, decimals?: number): string;
  /** With its sign, also for a gain. */
  signed(value: number, decimals?: number): string;
  /** A share, 0 to 1. */
  percent(share: number): string;
  /** Whole units from a hundred on; below, the cents that there are. */
  money(amount: number, currency: string): string;
  /** Hours: whole from ten on, tenths below. */
  hours(hours: number): string;
  /** "Ada, Ben, and Cleo". */
  list(items: readonly string[]): string;
};

export function createFormats(locale = 'en-US'): Formats {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDates = new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const moments = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number, decimals = 9, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, signDisplay })
      .format(value)
      .replace(/^-/, '−');
  return {
    locale,
    date: plainDate => dates.format(new Date(`${plainDate}T00:00:00Z`)),
    shortDate: plainDate => shortDates.format(new Date(`${plainDate}T00:00:00Z`)),
    moment: instant => moments.format(new Date(instant)),
    number,
    signed: (value, decimals) => number(value, decimals, 'exceptZero'),
    percent: share => `${number(share * 100, 0)}%`,
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        maximumFractionDigits: Math.abs(amount) >= 100 || Number.isInteger(amount) ? 0 : 2,
      })
        .format(amount)
        .replace(/^-/, '−'),
    hours: hours => number(hours, Math.abs(hours) >= 10 ? 0 : 1),
    list: items => lists.format(items),
  };
}
