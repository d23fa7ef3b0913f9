import { describe, expect, it } from 'vitest';
import { moneyInWords, moneyRangeInWords } from '#domain/numbers/money-in-words.ts';

describe('money in words', () => {
  it('groups thousands, and writes cents where there are some', () => {
    expect(moneyInWords(1800, 'EUR')).toBe('1,800 EUR');
    expect(moneyInWords(90.5, 'EUR')).toBe('90.50 EUR');
  });

  it('writes cents at both ends of a range or at neither', () => {
    expect(moneyRangeInWords(2500, 3500, 'USD')).toBe('2,500 to 3,500 USD');
    expect(moneyRangeInWords(45, 62.5, 'USD')).toBe('45.00 to 62.50 USD');
  });

  it('is one amount where both ends are the same', () => {
    expect(moneyRangeInWords(62.5, 62.5, 'USD')).toBe('62.50 USD');
  });
});
