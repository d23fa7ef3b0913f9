/** How dates, numbers and money are written on a page: by locale, and never with more digits than the data carries. */
export type Formats = {
  /** BCP 47 tag, for the page's `lang`. */
  readonly locale: string;
  /** A calendar date, `2026-03-31`. */
  date(plainDate: string): string;
  /** A calendar date where its year is plain: "Mar 31". */
  shortDate(plainDate: string): string;
  /** A quarter that addresses write `2026-Q3`: "Q3 2026". */
  quarter(name: string): string;
  /** The calendar date of a moment, in the page's zone. */
  day(instant: string): string;
  /** A moment, with its time and the zone that it is told in. */
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

/**
 * The English of a reader's region, as the pages are in English: a German browser has "13 December 2026" in its
 * sentences, not "13. Dezember 2026". Where a region has no English of its own, the American.
 *
 * @param locale BCP 47 tag
 */
export function englishOf(locale: string): string {
  const { region } = new Intl.Locale(locale).maximize();
  return region === undefined ? 'en-US' : `en-${region}`;
}

/**
 * @param locale BCP 47 tag: numbers are written as its readers write them, dates and lists in the English of its region
 * @param timeZone IANA name: the zone that moments are told in
 */
export function createFormats(locale = 'en-US', timeZone = 'UTC'): Formats {
  const english = englishOf(locale);
  const dates = new Intl.DateTimeFormat(english, { dateStyle: 'long', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(english, { dateStyle: 'long', timeZone });
  const shortDates = new Intl.DateTimeFormat(english, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const moments = new Intl.DateTimeFormat(english, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  });
  const lists = new Intl.ListFormat(english, { type: 'conjunction' });
  const numbers = new Map<string, Intl.NumberFormat>();
  // One is made for each way of writing and kept: a page writes hundreds of numbers.
  const write = (value: number, options: Intl.NumberFormatOptions): string => {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, known);
    return known.format(value).replace(/^-/, '−');
  };
  const number = (value: number, decimals = 9, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
    write(value, { maximumFractionDigits: decimals, signDisplay });
  return {
    locale,
    date: plainDate => dates.format(new Date(`${plainDate}T00:00:00Z`)),
    shortDate: plainDate => shortDates.format(new Date(`${plainDate}T00:00:00Z`)),
    quarter: name => name.replace(/^(\d+)-(Q\d)$/, '$2 $1'),
    day: instant => days.format(new Date(instant)),
    moment: instant => moments.format(new Date(instant)),
    number,
    signed: (value, decimals) => number(value, decimals, 'exceptZero'),
    percent: share => `${number(share * 100, 0)}%`,
    money: (amount, currency) =>
      write(amount, {
        style: 'currency',
        currency,
        maximumFractionDigits: Math.abs(amount) >= 100 || Number.isInteger(amount) ? 0 : 2,
      }),
    hours: hours => number(hours, Math.abs(hours) >= 10 ? 0 : 1),
    list: items => lists.format(items),
  };
}
