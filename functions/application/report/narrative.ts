import { readText, sealText } from '#domain/chain/free-text.ts';
import type { ReportText } from '#domain/report/state.ts';
import { FACT_TOPICS, type Fact } from '#domain/scorecard/fact.ts';
import { factsOfScorecard } from '#domain/scorecard/facts.ts';
import type { Scorecard } from '#domain/scorecard/scorecard.ts';
import { narrate } from '#narrator/narrate.ts';
import { factsHashOf, type NarrativeRequest } from '#narrator/narrator.ts';
import { renderText } from '#narrator/render.ts';

/** What stands over a report: text for its reader, and how it came about. */
export type Headline = { readonly text: string; readonly origin: string };

/** For a text that is shown and not kept: its commitments to names are compared with nothing. */
const ANY_SALT = '0'.repeat(32);

/** The text that a report keeps, and the salt that its facts are committed to with. */
export type KeptText = { readonly text: ReportText; readonly salt: string };

/**
 * The scorecard's headline: the kept text where it is about these very facts, else one by rule (rules N1–N5). A
 * quarter in which nothing happened has its trajectory.
 */
export async function headlineOf(card: Scorecard, kept?: KeptText): Promise<Headline> {
  if (kept) {
    const request = headlineRequest(card, kept.salt);
    if (factsHashOf(request) === kept.text.factsHash)
      return { text: textShown(kept.text, request), origin: kept.text.note };
  }
  const request = headlineRequest(card, ANY_SALT);
  const byRule = await narrate(request);
  return nothingHappened(card) || !('sentences' in byRule)
    ? { text: card.trajectory.sentence, origin: 'Written by rule from the recorded facts.' }
    : { text: renderText(byRule.sentences, request), origin: byRule.origin.note };
}

/** A kept text as its reader gets it. */
export const textShown = ({ sentences }: ReportText, request: NarrativeRequest): string =>
  renderText(
    sentences.map(({ template }) => ({ template: readText(template) })),
    request,
  );

const nothingHappened = ({ counts, results, hours }: Scorecard): boolean =>
  counts.started + counts.judged + counts.stopped + results.length + hours.raw === 0;

/** Facts of one topic from which a headline may choose. A large workspace has hundreds; a headline has sixty words. */
const MOST_OF_A_TOPIC = 12;

const mostTelling = (facts: readonly Fact[]): Fact[] =>
  [...facts.filter(({ mustTell }) => mustTell), ...facts.filter(({ mustTell }) => !mustTell)].slice(
    0,
    MOST_OF_A_TOPIC,
  );

/** What a headline may be made of. `salt` commits to the names in it: the same salt and card, the same facts hash. */
export function headlineRequest(card: Scorecard, salt: string): NarrativeRequest {
  const { facts: all, names } = factsOfScorecard(card);
  const facts = FACT_TOPICS.flatMap(topic => mostTelling(all.filter(fact => fact.topic === topic)));
  const about = new Set(facts.map(fact => fact.about));
  return {
    kind: 'scorecard-headline',
    facts,
    statements: names
      .filter(({ id }) => about.has(id))
      .map(({ id, text }) => ({ id, use: 'name', from: 'lead', words: sealText(text, salt) })),
  };
}
