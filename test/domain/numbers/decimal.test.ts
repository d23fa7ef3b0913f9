import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalDecimal, isDecimal, toNumber } from '#domain/numbers/decimal.ts';

describe('a decimal of the ledger', () => {
  it.each([
    ['1.50', '1.5'],
    ['2.000', '2'],
    ['-0', '0'],
    ['-0.00', '0'],
    [' 7 ', '7'],
    ['100', '100'],
    ['1000.10', '1000.1'],
    [0.1 + 0.2, '0.3'],
    [1e-10, '0'],
    [-1e-10, '0'],
    [1e6, '1000000'],
  ])('of %j has the one spelling %s', (value, spelling) => {
    expect(canonicalDecimal(value)).toBe(spelling);
  });

  it.each(['1e3', '01', '.5', '5.', '+1', '', 'NaN', '1,5', '0x10', '1.0000000001', '١'])(
    'is not %j',
    text => {
      expect(canonicalDecimal(text)).toBeUndefined();
      expect(isDecimal(text)).toBe(false);
    },
  );

  it('has fifteen digits before the point at the most', () => {
    expect(canonicalDecimal(999_999_999_999_999)).toBe('999999999999999');
    expect(canonicalDecimal('1000000000000000')).toBeUndefined();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e15, -1e15, 1e21])('is not %d', value => {
    expect(canonicalDecimal(value)).toBeUndefined();
  });

  it('is its own spelling, and loses nothing that nine decimals hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), scaled => {
        const spelling = canonicalDecimal(scaled / 1000) ?? 'none';
        expect(canonicalDecimal(spelling)).toBe(spelling);
        expect(toNumber(spelling)).toBe(scaled / 1000);
      }),
    );
  });
});
