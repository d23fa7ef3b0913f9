/** From low to high, in one unit. */
export type Range = { readonly low: number; readonly high: number };

export const add = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high });

export const minus = ({ low, high }: Range, amount: number): Range => ({
  low: low - amount,
  high: high - amount,
});

/** Product of an effect, which may be a loss, and a factor that is never below zero. */
export const times = (effect: Range, factor: Range): Range => ({
  low: effect.low * (effect.low < 0 ? factor.high : factor.low),
  high: effect.high * (effect.high < 0 ? factor.low : factor.high),
});
