import { setTimeout as sleep } from 'node:timers/promises';
import { sealText } from '#domain/chain/free-text.ts';
import { FACT_TOPICS, type Fact } from '#domain/scorecard/fact.ts';
import { factsOfScorecard } from '#domain/scorecard/facts.ts';
import type { Scorecard } from '#domain/scorecard/scorecard.ts';
import { narrate } from '#narrator/narrate.ts';
import type { Narrative, NarrativeRequest, Narrator } from '#narrator/narrator.ts';
import { renderText } from '#narrator/render.ts';

/** What stands over a report: text for its reader, and how it came about. */
export type Headline = { readonly text: string; readonly origin: string };

/** Milliseconds that a reader waits for a model. What it says later is there at the next look. */
const LONGEST_WAIT = 3000;

/** Commitments to names are compared within a process and kept nowhere: the salt only has to stay the same. */
const SALT = '0'.repeat(32);

/**
 * The scorecard's headline, checked against its facts (rules N1–N5). By rule at once; by `narrator` where one is
 * given and answers within `longestWait` milliseconds. A quarter in which nothing happened has its trajectory.
 */
export async function headlineOf(
  card: Scorecard,
  narrator?: Narrator,
  longestWait: number = LONGEST_WAIT,
): Promise<Headline> {
  const request = requestFor(card);
  const byRule = await narrate(request);
  if (nothingHappened(card) || !('sentences' in byRule))
    return { text: card.trajectory.sentence, origin: 'Written by rule from the figures below.' };
  if (!narrator) return shown(byRule, request);
  const told = await Promise.race([
    narrate(request, narrator),
    sleep(longestWait, undefined, { ref: false }),
  ]);
  return told && 'sentences' in told
    ? shown(told, request)
    : {
        ...shown(byRule, request),
        origin: 'Written by rule from the recorded facts: the model has not answered yet.',
      };
}

const nothingHappened = ({ counts, results, hours }: Scorecard): boolean =>
  counts.started + counts.judged + counts.stopped + results.length + hours.raw === 0;

const shown = ({ sentences, origin }: Narrative, request: NarrativeRequest): Headline => ({
  text: renderText(sentences, request),
  origin: origin.note,
});

/** Facts of one topic from which a headline may choose. A large workspace has hundreds; a headline has sixty words. */
const MOST_OF_A_TOPIC = 12;

const mostTelling = (facts: readonly Fact[]): Fact[] =>
  [...facts.filter(({ mustTell }) => mustTell), ...facts.filter(({ mustTell }) => !mustTell)].slice(
    0,
    MOST_OF_A_TOPIC,
  );

function requestFor(card: Scorecard): NarrativeRequest {
  const { facts: all, names } = factsOfScorecard(card);
  const facts = FACT_TOPICS.flatMap(topic => mostTelling(all.filter(fact => fact.topic === topic)));
  const about = new Set(facts.map(fact => fact.about));
  return {
    kind: 'scorecard-headline',
    facts,
    statements: names
      .filter(({ id }) => about.has(id))
      .map(({ id, text }) => ({
        id,
        use: 'name',
        from: 'lead',
        words: sealText(text, SALT),
      })),
  };
}
