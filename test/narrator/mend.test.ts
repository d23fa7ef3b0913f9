import { describe, expect, it } from 'vitest';
import { checkText } from '#narrator/checker.ts';
import { type Mended, mend } from '#narrator/mend.ts';
import type { DraftSentence, NarrativeRequest } from '#narrator/narrator.ts';
import { countWords, renderText } from '#narrator/render.ts';
import { ruleWrittenSentences } from '#narrator/rule-written.ts';
import { slotsOf } from '#narrator/template.ts';
import { breachedGuardrail, dealClosing } from './evaluation/fact-sets.ts';

const draft = (template: string, direction: DraftSentence['direction']): DraftSentence => ({
  template,
  direction,
  factIds: slotsOf(template),
});

const mended = (drafts: readonly DraftSentence[], request: NarrativeRequest): Mended =>
  mend(drafts, checkText(drafts, request), request);

const VERDICT = draft('The verdict is {{F2}}.', 'worse');
const BREACH = draft('Rework rose by {{F1}}.', 'worse');

describe('a draft is mended', () => {
  const request = breachedGuardrail('report-summary');

  it('by the rule-written sentence on the same facts, in the same place', () => {
    const text = mended(
      [BREACH, draft('Quiz minutes fell by 18 or {{F3}}.', 'better'), VERDICT],
      request,
    );
    expect(text.sentences.map(({ by }) => by)).toEqual(['model', 'rule', 'model']);
    expect(text.sentences[1]?.factIds).toEqual(['F3']);
    expect(text).toMatchObject({ replaced: 1, added: 0, kept: 2 });
  });

  it('by leaving a sentence out whose facts another sentence tells', () => {
    const text = mended([BREACH, VERDICT, draft('The verdict of 9 is {{F2}}.', 'worse')], request);
    expect(text.sentences.map(({ template }) => template)).toEqual([
      BREACH.template,
      VERDICT.template,
    ]);
    expect(text).toMatchObject({ replaced: 1, added: 0, kept: 2 });
  });

  it('by putting a breach first that it passed over', () => {
    const text = mended([VERDICT], request);
    expect(text.sentences[0]).toMatchObject({ by: 'rule', factIds: ['F1'] });
    expect(text).toMatchObject({ replaced: 0, added: 1, kept: 1 });
  });

  it('by writing it whole by rule where nothing of it stands', () => {
    const text = mended([draft('A win of 9.', 'none')], request);
    expect(text.sentences).toEqual(ruleWrittenSentences(request));
    expect(text.kept).toBe(0);
  });

  it('by dropping sentences from the end until it fits, but none that must be told', () => {
    const headline = dealClosing('scorecard-headline');
    const drafts = [
      draft(
        'The close rate rose by {{F3}} in the practice group, set beside the other group over the same weeks.',
        'better',
      ),
      draft(
        'The deal cycle fell by {{F4}} in the practice group, set beside the other group over the same weeks.',
        'better',
      ),
      draft('For {{Q1}}, the verdict reads {{F1}}, with a limit: {{F2}}.', 'better'),
      draft('The team counted {{F6}} reclaimed on the conservative basis, and {{F7}} raw.', 'none'),
    ];
    const { sentences } = mended(drafts, headline);
    expect(sentences.map(({ template }) => template)).toEqual([
      drafts[0]?.template,
      drafts[2]?.template,
    ]);
    expect(countWords(renderText(sentences, headline))).toBeLessThanOrEqual(60);
  });
});
