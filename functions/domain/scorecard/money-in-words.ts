const AMOUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const WITH_CENTS = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** `1,800 EUR`, `90.50 EUR`: an amount as sentences and facts name it. */
export const moneyInWords = (amount: number, currency: string): string =>
  `${(Number.isInteger(amount) ? AMOUNT : WITH_CENTS).format(amount)} ${currency}`;

/** `2,500 to 3,500 EUR`; one amount where both ends are the same. */
export const moneyRangeInWords = (low: number, high: number, currency: string): string =>
  low === high
    ? moneyInWords(low, currency)
    : `${AMOUNT.format(low)} to ${moneyInWords(high, currency)}`;
