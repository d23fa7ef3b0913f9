/** Made at first use: the first number format of a process takes a cold start 20 ms, and few requests need one. */
const formats: { amount?: Intl.NumberFormat; cents?: Intl.NumberFormat } = {};

/** `1,234.5`: a number as sentences name it, to two decimals at most. */
export function grouped(value: number): string {
  formats.amount ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
  return formats.amount.format(value);
}

/** `1,234.50`: with two decimals always. */
export function groupedWithCents(value: number): string {
  formats.cents ??= new Intl.NumberFormat('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return formats.cents.format(value);
}
