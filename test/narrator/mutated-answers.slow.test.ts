import { describe, expect, it } from 'vitest';
import { checkText } from '#narrator/checker.ts';
import { mend } from '#narrator/mend.ts';
import type { NarrativeRequest, Sentence } from '#narrator/narrator.ts';
import { quotationOf, renderSentence, type Segment } from '#narrator/render.ts';
import { goodSentences, goodTexts } from './evaluation/good-sentences.ts';
import { mutated } from './mutations.ts';
import { seeded } from './seeded.ts';

const SEED = 20_260_301;
const ANSWERS = 10_000;

/** Kept apart from the checker's own lists on purpose: what a reader takes for a number. */
const WRITTEN_NUMBER =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|half|twice|dozens?|doubled?|triple|(?:two|three|four|ten)fold|percent|zero|nil|nought|umpteen|a third|twelfth|fiftieth|zwei|deux|veinte|minus)\b/i;
const ROMAN = /\b[IVXLCDM]{2,}\b|\b(?:ii|iii|iv|vi|vii|viii|ix)\b/;
const NUMBER = /[-−+]?\p{N}[\p{N}.,  ]*/gu;

/** Numbers in the rendered sentence that are not wholly inside what code put into one slot. */
function strayNumbers(segments: readonly Segment[]): string[] {
  const whole = segments.map(({ text }) => text).join('');
  let start = 0;
  const filled = segments.flatMap(({ kind, text }) => {
    const span = { from: start, to: start + text.length };
    start += text.length;
    return kind === 'words' ? [] : [span];
  });
  const digits = [...whole.matchAll(NUMBER)]
    .map(match => ({ text: match[0].trimEnd().replace(/[.,]$/, ''), from: match.index }))
    .filter(
      ({ text, from }) => !filled.some(span => from >= span.from && from + text.length <= span.to),
    );
  const words = segments.flatMap(({ kind, text }) =>
    kind === 'words'
      ? [WRITTEN_NUMBER, ROMAN].flatMap(
          pattern => pattern.exec(text.replace(/(?<=\w)-(?=\w)/g, ''))?.[0] ?? [],
        )
      : [],
  );
  const stretched = segments.flatMap(({ kind, text }, index) =>
    kind === 'words' && /\p{N}/u.test(segments[index - 1]?.text ?? '')
      ? (/^\s*(?:point|times)\b/i.exec(text)?.[0] ?? [])
      : [],
  );
  return [...digits.map(({ text }) => text), ...words, ...stretched];
}

function expectExactSlots(sentence: Sentence, request: NarrativeRequest): void {
  for (const segment of renderSentence(sentence, request)) {
    if (segment.kind === 'words') continue;
    expect(sentence.factIds).toContain(segment.id);
    const exact =
      segment.kind === 'fact'
        ? request.facts.find(({ id }) => id === segment.id)?.rendered
        : request.statements.filter(({ id }) => id === segment.id).map(quotationOf)[0];
    expect(segment.text).toBe(exact);
  }
}

describe('mutated answers', () => {
  it(`show no number but the exact rendering of a cited fact: ${ANSWERS} answers`, () => {
    const random = seeded(SEED);
    const counts = { answers: 0, sentences: 0, keptAfterMutation: 0, byRule: 0, stray: 0 };
    for (const { request, drafts } of goodTexts(ANSWERS, random)) {
      const altered = drafts.map(draft => (random() < 0.6 ? mutated(draft, random) : draft));
      const text = mend(altered, checkText(altered, request), request);
      counts.answers += 1;
      const originals = new Set(drafts.map(({ template }) => template));
      for (const sentence of text.sentences) {
        const stray = strayNumbers(renderSentence(sentence, request));
        expect(stray, sentence.template).toEqual([]);
        expectExactSlots(sentence, request);
        counts.sentences += 1;
        counts.stray += stray.length;
        if (sentence.by === 'rule') counts.byRule += 1;
        else if (!originals.has(sentence.template)) counts.keptAfterMutation += 1;
      }
    }
    console.log('mutated answers', counts);
    expect(counts.answers).toBe(ANSWERS);
    expect(counts.keptAfterMutation).toBeGreaterThan(500);
    expect(counts.byRule).toBeGreaterThan(500);
  }, 600_000);

  it('finds a number that the checker would let pass, so that the measure above means something', () => {
    const request = goodTexts(1, seeded(1))[0]?.request as NarrativeRequest;
    const stray = (template: string) => strayNumbers(renderSentence({ template }, request));
    expect(stray('The close rate rose by 1{{F3}}.')).toEqual(['14.2']);
    expect(stray('Hours: {{F6}}, twice {{F7}}.')).toEqual(['twice']);
    expect(stray('Hours: ½ of {{F7}}.')).toEqual(['½']);
    expect(stray('The close rate rose by {{F3}}.')).toEqual([]);
  });
});

describe('good texts', () => {
  it('are refused in at most 1 of 20 cases: 200 texts', () => {
    const texts = goodTexts(200, seeded(SEED));
    const refused = texts.filter(({ drafts, request }) => checkText(drafts, request).length > 0);
    const all = goodSentences();
    const reasons = new Set(
      refused.flatMap(({ drafts, request }) =>
        checkText(drafts, request).map(
          ({ code, excerpt, index }) => `${code} “${excerpt}” in: ${drafts[index ?? 0]?.template}`,
        ),
      ),
    );
    console.log(`good texts refused: ${refused.length} of ${texts.length}`, [...reasons]);
    expect(new Set(texts.map(({ drafts }) => JSON.stringify(drafts))).size).toBeGreaterThan(150);
    expect(all.length).toBeGreaterThan(60);
    expect(refused.length).toBeLessThanOrEqual(10);
  });
});
