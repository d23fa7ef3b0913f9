export const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');

const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** The months of a year by name. */
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  monthName.format(new Date(Date.UTC(2026, month, 1))),
);
