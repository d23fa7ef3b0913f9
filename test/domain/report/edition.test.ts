import { describe, expect, it } from 'vitest';
import { freeTextsIn, textIsIntact } from '#domain/chain/free-text.ts';
import { contentHashOf, type EditionContent, openBody, sealBody } from '#domain/report/edition.ts';

const SALT = 'ab'.repeat(32);
const body = {
  quarter: '2026-Q2',
  asOf: '2026-07-02T09:00:00.000Z',
  headline: { text: 'The close rate of “Deal practice” rose.' },
  counts: { started: 2 },
  trust: ['Every test was signed before its pilot began.'],
  results: [{ pilot: 'P1', pilotName: 'Deal practice', outcome: 'met', novel: 'Said by somebody' }],
};
const contentOf = (shown: unknown): EditionContent => ({
  v: 1,
  report: 'scorecard/2026-Q2',
  edition: 1,
  asOf: body.asOf,
  heads: [{ stream: 'workspace', seq: 3, hash: 'a'.repeat(64) }],
  body: shown,
});

/** The body with the words of one text erased, and its salt. */
const erased = (sealed: unknown): unknown =>
  JSON.parse(
    JSON.stringify(sealed, (_, value) => {
      if (value?.text !== 'Deal practice') return value;
      const { commitment } = value;
      return { commitment };
    }),
  );

describe('the content of an edition', () => {
  it('shows what was sealed, word for word', () => {
    expect(openBody(sealBody(body, SALT))).toEqual(body);
  });

  it('has the same hash whenever it is made again of the same report under the same salt', () => {
    const again = contentHashOf(contentOf(sealBody(structuredClone(body), SALT)));
    expect(contentHashOf(contentOf(sealBody(body, SALT)))).toBe(again);
    expect(contentHashOf(contentOf(sealBody(body, 'cd'.repeat(32))))).not.toBe(again);
  });

  it('has another hash for any other figure, word, head or number', () => {
    const sealed = sealBody(body, SALT);
    const hash = contentHashOf(contentOf(sealed));
    const changed: EditionContent[] = [
      contentOf(sealBody({ ...body, counts: { started: 3 } }, SALT)),
      contentOf(sealBody({ ...body, trust: ['Some tests were.'] }, SALT)),
      contentOf(sealBody({ ...body, quarter: '2026-Q3' }, SALT)),
      { ...contentOf(sealed), edition: 2 },
      { ...contentOf(sealed), heads: [{ stream: 'workspace', seq: 4, hash: 'a'.repeat(64) }] },
      { ...contentOf(sealed), owner: 'lead' },
    ];
    expect(changed.map(contentHashOf)).not.toContain(hash);
  });

  it('keeps its hash when words are erased, and marks their place', () => {
    const sealed = sealBody(body, SALT);
    const without = erased(sealed);
    expect(contentHashOf(contentOf(without))).toBe(contentHashOf(contentOf(sealed)));
    expect(openBody(without)).toMatchObject({ results: [{ pilotName: '[erased]', pilot: 'P1' }] });
  });

  it('seals every text that it does not know to be the product’s own, each under a salt of its own', () => {
    const sealed = sealBody(body, SALT);
    const texts = freeTextsIn(sealed);
    expect(texts.map(({ text }) => text)).toEqual([
      'The close rate of “Deal practice” rose.',
      'Every test was signed before its pilot began.',
      'Deal practice',
      'Said by somebody',
    ]);
    expect(texts.every(textIsIntact)).toBe(true);
    expect(new Set(texts.map(({ salt }) => salt)).size).toBe(texts.length);
    expect(sealed).toMatchObject({
      quarter: '2026-Q2',
      results: [{ pilot: 'P1', outcome: 'met' }],
    });
  });
});
