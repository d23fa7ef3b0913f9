import type { Tokens } from './narrator.ts';

/** US dollars per million tokens, as decimal strings with at most six places: "3", "0.25". */
export type Price = { readonly input: string; readonly output: string };

export const addTokens = (a: Tokens, b: Tokens): Tokens => ({
  input: a.input + b.input,
  output: a.output + b.output,
});

const PLACES = 12;

/** What tokens cost in US dollars, exactly, as a decimal string. Counted in millionths of a millionth of a dollar. */
export function costOf({ input, output }: Tokens, price: Price): string {
  const units = BigInt(input) * perToken(price.input) + BigInt(output) * perToken(price.output);
  const digits = units.toString().padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return `${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A price per million tokens with six places is a whole number of 10⁻¹² dollars a token. */
function perToken(perMillion: string): bigint {
  const match = /^(\d+)(?:\.(\d{1,6}))?$/.exec(perMillion);
  if (!match)
    throw new RangeError(`price per million tokens must be a decimal string: ${perMillion}`);
  return BigInt(`${match[1]}${(match[2] ?? '').padEnd(6, '0')}`);
}
