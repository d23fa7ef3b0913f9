const EURO = new Set('AT BE HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES BG'.split(' '));
const OTHERS: Readonly<Record<string, string>> = {
  GB: 'GBP',
  CH: 'CHF',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  JP: 'JPY',
  IN: 'INR',
  BR: 'BRL',
  MX: 'MXN',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  SG: 'SGD',
  ZA: 'ZAR',
};

/** The currency that goes with a browser's region, to start from. */
export function likelyCurrency(language: string): string {
  const region = new Intl.Locale(language).maximize().region ?? 'US';
  return EURO.has(region) ? 'EUR' : (OTHERS[region] ?? 'USD');
}
