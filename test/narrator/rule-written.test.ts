import { describe, expect, it } from 'vitest';
import { checkText } from '#narrator/checker.ts';
import { WORD_LIMITS } from '#narrator/limits.ts';
import { narrate } from '#narrator/narrate.ts';
import type { NarrativeRequest } from '#narrator/narrator.ts';
import { countWords, renderText } from '#narrator/render.ts';
import { ruleWritten } from '#narrator/rule-written.ts';
import {
  breachedGuardrail,
  dealClosing,
  disputedVerdict,
  EVALUATION_SET,
  factsOf,
} from './evaluation/fact-sets.ts';

const told = (request: NarrativeRequest): string =>
  renderText(ruleWritten(request).sentences, request);

describe('a rule-written text', () => {
  it.each(EVALUATION_SET)('passes the checker within its length: $name', ({ request }) => {
    const { sentences } = ruleWritten(request);
    expect(checkText(sentences, request)).toEqual([]);
    expect(countWords(told(request))).toBeLessThanOrEqual(WORD_LIMITS[request.kind]);
  });

  it('tells a breach before the verdict, and the verdict before any gain', () => {
    expect(told(breachedGuardrail('scorecard-headline'))).toBe(
      'A guardrail was breached, change in rework minutes: up by 11 minutes, for the worse, in a controlled test. For “Quiz drafts 2.0”, the verdict on the pilot is not met. Change in minutes per quiz: down by 18 minutes, for the better, judged met, in a controlled test. Hours reclaimed, counted conservatively: −3 hours; hours reclaimed, raw: 2 hours.',
    );
  });

  it('tells a guardrail that held after the result that was met', () => {
    const facts = factsOf(
      { topic: 'guardrail', label: 'change in quality', rendered: '1 point', verdict: 'met' },
      { topic: 'result', label: 'change in close rate', rendered: '5 points', verdict: 'met' },
    );
    expect(told({ kind: 'report-summary', facts, statements: [] })).toBe(
      'Change in close rate: 5 points, judged met. A guardrail, change in quality: 1 point.',
    );
  });

  it("puts the skeptic's words beside the dispute, and the limit before the result", () => {
    expect(told(disputedVerdict('report-summary'))).toBe(
      "The verdict on the pilot is met. The skeptic's answer to the verdict is disputed, and a skeptic wrote: “Tickets always fall in August”. A limit to keep in view: the price list changed in the same month. Change in support tickets per week: down by 9 tickets, for the better, judged met, before against after, so other explanations remain open.",
    );
  });

  it('shows raw hours beside conservative ones, in one sentence', () => {
    expect(told(dealClosing('report-summary'))).toContain(
      'Hours reclaimed, counted conservatively: 38 hours; hours reclaimed, raw: 52 hours.',
    );
  });

  it('says counts of a scorecard as a person would, one as well as many', () => {
    const facts = factsOf(
      { topic: 'dispute', label: 'verdicts that a skeptic disputes', rendered: '1 verdict' },
      { topic: 'hours', label: 'hours saved, counted conservatively', rendered: '4.7 hours' },
      { topic: 'hours', label: 'hours saved, as logged', rendered: '5.4 hours' },
      { topic: 'cost', label: 'cost in the quarter', rendered: '5,350 EUR' },
      { topic: 'pilots', label: 'pilots started', rendered: '3 pilots' },
      { topic: 'pilots', label: 'pilots judged', rendered: '1 pilot' },
      { topic: 'stage', label: 'gates met', rendered: '4 of 8 in stage three' },
    );
    expect(told({ kind: 'report-summary', facts, statements: [] })).toBe(
      'Skeptics dispute 1 verdict. Logged work saved 4.7 hours, counted conservatively; 5.4 hours saved as logged. The cost in the quarter was 5,350 EUR. 3 pilots started; 1 pilot judged. Gates met: 4 of 8 in stage three.',
    );
  });

  it('names a limit that is a count', () => {
    const facts = factsOf({
      topic: 'limit',
      label: 'verdicts that a skeptic left unanswered',
      rendered: '2 verdicts',
    });
    expect(told({ kind: 'scorecard-headline', facts, statements: [] })).toBe(
      'A limit to keep in view, verdicts that a skeptic left unanswered: 2 verdicts.',
    );
  });

  it('is what narrate gives without a narrator', async () => {
    const request = disputedVerdict('case-study');
    expect(await narrate(request)).toEqual(ruleWritten(request));
  });

  it('is not written from malformed facts', async () => {
    const { facts, ...rest } = disputedVerdict('case-study');
    expect(await narrate({ ...rest, facts: [...facts, ...facts.slice(0, 1)] })).toMatchObject({
      code: 'malformed_facts',
      sentence:
        'The text cannot be written from these facts. Fact F1 has an id that another fact carries.',
    });
  });
});
