import { describe, expect, it } from 'vitest';
import { headlineOf, headlineRequest } from '#application/report/narrative.ts';
import { sealText } from '#domain/chain/free-text.ts';
import type { ReportText } from '#domain/report/state.ts';
import { isFigure } from '#domain/scorecard/fact.ts';
import { factsOfScorecard } from '#domain/scorecard/facts.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import type { Scorecard } from '#domain/scorecard/scorecard.ts';
import { factsHashOf } from '#narrator/narrator.ts';
import { WORKSPACE, wonPilot } from '#test/domain/readiness/summary-fixture.ts';

const cardOf = (...pilots: Parameters<typeof quarterScorecard>[0]): Scorecard =>
  quarterScorecard(pilots, WORKSPACE, { fiscalYear: 2026, number: 1 }, '2026-03-31T12:00:00.000Z');

const SALT = '5a'.repeat(16);

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

  it('has no more to choose from in a large workspace than in a small one', () => {
    const many = Array.from({ length: 200 }, (_, index) => wonPilot({ id: `P${index}` }));
    const { facts, statements } = headlineRequest(cardOf(...many), SALT);
    expect(facts.filter(({ topic }) => topic === 'result')).toHaveLength(12);
    expect(statements).toHaveLength(1);
  });

  it('is the kept text while that is about these very facts, and one by rule afterwards', async () => {
    const card = cardOf(wonPilot());
    const request = headlineRequest(card, SALT);
    const [id = ''] = request.facts.map(fact => fact.id);
    const template = sealText(`Told: {{${id}}}.`, SALT);
    const text: ReportText = {
      hash: 'h',
      factsHash: factsHashOf(request),
      sentences: [{ template, factIds: [id], direction: 'none', by: 'person' }],
      note: 'Edited.',
      writtenAt: '2026-04-01T08:00:00.000Z',
    };
    const kept = { text, salt: SALT };
    const rendered = request.facts[0]?.rendered;
    expect(await headlineOf(card, kept)).toEqual({ text: `Told: ${rendered}.`, origin: 'Edited.' });
    const later = cardOf(wonPilot(), wonPilot({ id: 'P2' }));
    expect(await headlineOf(later, kept)).toEqual(await headlineOf(later));
  });

  it('of a quarter in which nothing happened is where the workspace stands', async () => {
    const card = cardOf();
    expect(await headlineOf(card)).toEqual({
      text: card.trajectory.sentence,
      origin: 'Written by rule from the recorded facts.',
    });
  });
});
