import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freeTextsIn,
  isFreeText,
  readText,
  sealText,
  textIsIntact,
  withoutWords,
} from '#domain/chain/free-text.ts';

const SALT = '5e'.repeat(16);

describe('a free text', () => {
  it('keeps the words as typed, but for Unicode normalization', () => {
    expect(readText(sealText('Schließen wir mehr Deals? \n“Ja”', SALT))).toBe(
      'Schließen wir mehr Deals? \n“Ja”',
    );
    expect(sealText('e\u0301', SALT)).toEqual(sealText('\u00e9', SALT));
  });

  it('has another commitment under another salt, so that words cannot be guessed from it', () => {
    expect(sealText('yes', SALT).commitment).not.toBe(sealText('yes', '00'.repeat(16)).commitment);
  });

  it('is intact as sealed, and after erasure, and in no other way', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, other) => {
          const sealed = sealText(text, SALT);
          fc.pre(sealText(other, SALT).commitment !== sealed.commitment);
          expect(textIsIntact(sealed)).toBe(true);
          expect(textIsIntact({ commitment: sealed.commitment })).toBe(true);
          expect(textIsIntact({ ...sealed, text: other })).toBe(false);
          expect(textIsIntact({ ...sealed, salt: `${SALT}0` })).toBe(false);
        },
      ),
    );
  });

  it('reads as erased once it is', () => {
    expect(readText({ commitment: sealText('x', SALT).commitment })).toBe('[erased]');
  });

  it('is not intact with only one of its words and salt', () => {
    const { commitment, text = '', salt = '' } = sealText('x', SALT);
    expect(textIsIntact({ commitment, text })).toBe(false);
    expect(textIsIntact({ commitment, salt })).toBe(false);
    expect(textIsIntact(sealText('', SALT))).toBe(true);
    const empty = sealText('', SALT);
    expect(textIsIntact({ commitment: empty.commitment, salt: SALT })).toBe(true);
    expect(textIsIntact({ ...sealText('x', ''), salt: '' })).toBe(true);
    const unsalted = sealText('x', '');
    expect(textIsIntact({ commitment: unsalted.commitment, text: 'x' })).toBe(true);
  });

  it('is told from data that has a member more, or none', () => {
    const sealed = sealText('x', SALT);
    expect(isFreeText(sealed)).toBe(true);
    expect(isFreeText({ commitment: sealed.commitment })).toBe(true);
    expect(isFreeText({ ...sealed, amount: '5' })).toBe(false);
    expect(isFreeText({ commitment: 5 })).toBe(false);
    expect(isFreeText({ text: 'x', salt: SALT })).toBe(false);
    expect(isFreeText(null)).toBe(false);
    expect(isFreeText('commitment')).toBe(false);
    expect(isFreeText(undefined)).toBe(false);
  });
});

describe('a value with free texts', () => {
  const a = sealText('a', SALT);
  const b = sealText('b', SALT);
  const value = { one: a, list: [{ two: b }, 3], plain: 'x', none: null };

  it('is reduced to commitments and nothing else', () => {
    expect(withoutWords(value)).toEqual({
      one: { commitment: a.commitment },
      list: [{ two: { commitment: b.commitment } }, 3],
      plain: 'x',
      none: null,
    });
  });

  it('leaves plain values as they are', () => {
    for (const plain of ['x', 3, true, null, undefined]) {
      expect(withoutWords(plain)).toBe(plain);
      expect(freeTextsIn(plain)).toEqual([]);
    }
  });

  it('gives up each of them in order', () => {
    expect(freeTextsIn(value)).toEqual([a, b]);
  });
});
