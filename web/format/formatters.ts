import { englishOf } from '../reader/formats.ts';

/**
 * Making one of the browser's formatters takes a millisecond, and a list asks for dozens: each is made once and kept,
 * by its language and its options.
 */
function kept<Options, Formatter>(
  make: (locale: string | undefined, options: Options) => Formatter,
) {
  const known = new Map<string, Formatter>();
  return (options: Options, locale?: string): Formatter => {
    const key = `${locale ?? ''} ${JSON.stringify(options)}`;
    const found = known.get(key) ?? make(locale, options);
    known.set(key, found);
    return found;
  };
}

const readersLocale = (): string => new Intl.NumberFormat().resolvedOptions().locale;

export const dateFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale ?? englishOf(readersLocale()), options),
);

export const numberFormat = kept(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
