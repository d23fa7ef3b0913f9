import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, HASH_DOMAIN, hashText, hashValue } from '#domain/chain/canonical.ts';

describe('canonical JSON', () => {
  it('is that of RFC 8785, section 3.2.3', () => {
    const value = JSON.parse(
      '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}',
    );
    const texts = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(match => match[1]);
    expect(texts).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('writes numbers as RFC 8785, appendix B does', () => {
    expect(
      canonicalJson(
        JSON.parse('[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0]'),
      ),
    ).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]');
  });

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer()), object => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      }),
    );
  });

  it('leaves out members without a value, as storage does', () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['half a character', '\ud800'],
    ['nothing', undefined],
  ])('refuses %s', (_case, value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});

describe('a hash', () => {
  it('is SHA-256 over the prefix byte of its kind and the UTF-8 text', () => {
    const bytes = Buffer.concat([Buffer.from([0x02]), Buffer.from('é')]);
    expect(hashText('entry', 'é')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('of one kind is never that of another', () => {
    const kinds = Object.keys(HASH_DOMAIN) as (keyof typeof HASH_DOMAIN)[];
    expect(new Set(kinds.map(kind => hashValue(kind, { a: 1 }))).size).toBe(kinds.length);
  });
});
