import { describe, expect, it } from 'vitest';
import { headlineOf } from '#application/narrative.ts';
import { isFigure } from '#domain/scorecard/fact.ts';
import { factsOfScorecard } from '#domain/scorecard/facts.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import type { Scorecard } from '#domain/scorecard/scorecard.ts';
import type { Narrative, NarrativeRequest, Narrator } from '#narrator/narrator.ts';
import { oncePerFacts } from '#narrator/once-per-facts.ts';
import { ruleWritten } from '#narrator/rule-written.ts';
import { WORKSPACE, wonPilot } from '#test/domain/readiness/summary-fixture.ts';

const cardOf = (...pilots: Parameters<typeof quarterScorecard>[0]): Scorecard =>
  quarterScorecard(pilots, WORKSPACE, { fiscalYear: 2026, number: 1 }, '2026-03-31T12:00:00.000Z');

const MODEL_NOTE = 'Worded by a model from the recorded facts, and checked.';

/** Answers what the rules would, in a model's name, and counts how often it is asked. */
function model(after?: Promise<unknown>): Narrator & { readonly asked: NarrativeRequest[] } {
  const asked: NarrativeRequest[] = [];
  return {
    asked,
    async write(request): Promise<Narrative> {
      asked.push(request);
      await after;
      const text = ruleWritten(request);
      return { ...text, origin: { ...text.origin, code: 'model', note: MODEL_NOTE } };
    },
  };
}

describe('a scorecard’s headline', () => {
  it('tells the result with its figure, its direction and how it was seen, by rule at once', async () => {
    const { text, origin } = await headlineOf(cardOf(wonPilot()));
    expect(text).toContain(
      'For “Close rate”, change in a revenue measure: up by 5.5 points, for the better, judged met',
    );
    expect(origin).toBe('Written by rule from the recorded facts.');
  });

  it('holds no figure but those of its facts', async () => {
    const card = cardOf(wonPilot());
    const { text } = await headlineOf(card);
    const without = factsOfScorecard(card)
      .facts.filter(isFigure)
      .sort((a, b) => b.rendered.length - a.rendered.length)
      .reduce((rest, { rendered }) => rest.replaceAll(rendered, ''), text);
    expect(without).not.toMatch(/\p{N}/u);
  });

  it('gives a model no more to choose from in a large workspace than in a small one', async () => {
    const narrator = model();
    const many = Array.from({ length: 200 }, (_, index) => wonPilot({ id: `P${index}` }));
    await headlineOf(cardOf(...many), narrator);
    const [{ facts, statements } = { facts: [], statements: [] }] = narrator.asked;
    expect(facts.filter(({ topic }) => topic === 'result')).toHaveLength(12);
    expect(statements).toHaveLength(1);
  });

  it('says how a model’s text came about, and asks it once about the same facts', async () => {
    const asked = model();
    const narrator = oncePerFacts(asked);
    const [first] = await Promise.all([
      headlineOf(cardOf(wonPilot()), narrator),
      headlineOf(cardOf(wonPilot()), narrator),
    ]);
    expect(first.origin).toBe(MODEL_NOTE);
    expect(asked.asked).toHaveLength(1);
    await headlineOf(cardOf(wonPilot({ criteria: [] })), narrator);
    expect(asked.asked).toHaveLength(2);
  });

  it('does not wait for a model that takes long, and shows its text at the next look', async () => {
    let answer: () => void = () => undefined;
    const answered = new Promise<void>(resolve => {
      answer = resolve;
    });
    const narrator = oncePerFacts(model(answered));
    const early = await headlineOf(cardOf(wonPilot()), narrator, 20);
    expect(early.text).toBe((await headlineOf(cardOf(wonPilot()))).text);
    expect(early.origin).toBe(
      'Written by rule from the recorded facts: the model has not answered yet.',
    );
    answer();
    expect((await headlineOf(cardOf(wonPilot()), narrator)).origin).toBe(MODEL_NOTE);
  });

  it('of a quarter in which nothing happened is where the workspace stands', async () => {
    const card = cardOf();
    expect(await headlineOf(card, model())).toEqual({
      text: card.trajectory.sentence,
      origin: 'Written by rule from the figures below.',
    });
  });
});
