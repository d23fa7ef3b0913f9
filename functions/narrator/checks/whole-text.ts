import type { Fact } from '#domain/scorecard/fact.ts';
import { WORD_LIMITS } from '../limits.ts';
import type { DraftSentence, NarrativeRequest } from '../narrator.ts';
import { countWords, renderText } from '../render.ts';
import { slotsOf } from '../template.ts';
import type { Finding } from './finding.ts';

/** What only the whole text shows: its length, its repetitions, and what it passes over (rule N13). */
export function checkWholeText(
  drafts: readonly DraftSentence[],
  request: NarrativeRequest,
  mustTell: readonly Fact[],
): Finding[] {
  if (drafts.length === 0)
    return request.facts.length === 0
      ? []
      : [{ code: 'no_sentences', excerpt: '', sentence: 'Write at least a sentence.' }];
  return [...repetitions(drafts), ...leftOut(drafts, mustTell), ...tooLong(drafts, request)];
}

const repetitions = (drafts: readonly DraftSentence[]): Finding[] =>
  drafts.flatMap(({ template }, index) =>
    drafts.findIndex(other => other.template === template) < index
      ? [{ code: 'repeated_sentence', index, excerpt: template, sentence: 'Say it once.' }]
      : [],
  );

/** Facts that must be told and that no sentence cites. */
export const untold = (
  drafts: readonly Pick<DraftSentence, 'factIds'>[],
  mustTell: readonly Fact[],
): Fact[] => mustTell.filter(({ id }) => !drafts.some(({ factIds }) => factIds.includes(id)));

const leftOut = (drafts: readonly DraftSentence[], mustTell: readonly Fact[]): Finding[] =>
  untold(drafts, mustTell).map(({ id, label }) => ({
    code: 'left_out',
    excerpt: id,
    sentence: `Tell ${id} (“${label}”): without it the text misleads.`,
  }));

/** Counts words as rendered; sentences with an unknown slot are left out, being refused anyway. */
function tooLong(drafts: readonly DraftSentence[], request: NarrativeRequest): Finding[] {
  const known = new Set<string>([...request.facts, ...request.statements].map(({ id }) => id));
  const renderable = drafts.filter(({ template }) => slotsOf(template).every(id => known.has(id)));
  const count = countWords(renderText(renderable, request));
  const limit = WORD_LIMITS[request.kind];
  return count <= limit
    ? []
    : [
        {
          code: 'too_long',
          excerpt: `${count} words`,
          sentence: `Write at most ${limit} words, slots filled: this text has ${count}.`,
        },
      ];
}
