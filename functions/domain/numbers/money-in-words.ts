import { grouped, groupedWithCents } from './grouped.ts';

/** `1,800 EUR`, `90.50 EUR`: an amount as sentences and facts name it. */
export const moneyInWords = (amount: number, currency: string): string =>
  moneyRangeInWords(amount, amount, currency);

/** `2,500 to 3,500 EUR`, with cents at both ends or at neither; one amount where both ends are the same. */
export function moneyRangeInWords(low: number, high: number, currency: string): string {
  const written = [low, high].every(Number.isInteger) ? grouped : groupedWithCents;
  return low === high
    ? `${written(low)} ${currency}`
    : `${written(low)} to ${written(high)} ${currency}`;
}
