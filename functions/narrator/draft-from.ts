import type { DraftSentence, NarrativeRequest, SentenceDirection } from './narrator.ts';
import { slotsOf } from './template.ts';

/** A person's sentence as the checker takes it: it rests on what its slots name, and points where those facts do. */
export function draftFrom(template: string, { facts }: NarrativeRequest): DraftSentence {
  const factIds = slotsOf(template);
  const ways = new Set<SentenceDirection>(
    facts
      .filter(({ id }) => factIds.includes(id))
      .map(({ direction }) => direction)
      .filter(way => way !== 'none'),
  );
  const [only] = ways;
  return { template, factIds, direction: ways.size > 1 ? 'mixed' : (only ?? 'none') };
}
