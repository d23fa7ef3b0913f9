import { describe, expect, it } from 'vitest';
import { mailReference } from '#domain/mail/reference.ts';

describe('a reference', () => {
  it('is the same for the same cause, whoever works it out', () => {
    expect(mailReference('w/pilot/p/3/question/ana')).toBe(
      mailReference('w/pilot/p/3/question/ana'),
    );
  });

  it('is ten digits that nobody misreads', () => {
    for (let index = 0; index < 500; index += 1)
      expect(mailReference(`cause ${index}`)).toMatch(
        /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/,
      );
  });

  it('differs from cause to cause', () => {
    const references = Array.from({ length: 20_000 }, (_, index) =>
      mailReference(`cause ${index}`),
    );
    expect(new Set(references).size).toBe(20_000);
  });

  it('makes use of every digit at every place', () => {
    const references = Array.from({ length: 5000 }, (_, index) => mailReference(`cause ${index}`));
    for (const place of [0, 1, 2, 3, 4, 6, 7, 8, 9, 10])
      expect(new Set(references.map(each => each[place])).size).toBe(32);
  });
});
