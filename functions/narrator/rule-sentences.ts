import {
  type EvidenceGrade,
  FACT_TOPICS,
  type Fact,
  type FactDirection,
  type FactTopic,
  isFigure,
} from '#domain/scorecard/fact.ts';
import { checkSentence } from './checks/sentence.ts';
import { TOPIC_NOUNS } from './checks/sentence-view.ts';
import { WORD_LIMITS } from './limits.ts';
import type { DraftSentence, NarrativeRequest, Sentence } from './narrator.ts';
import { countWords, renderText } from './render.ts';

/** A rule-written sentence, and whether a text without it would mislead. */
export type RuleSentence = Sentence & { readonly by: 'rule'; readonly mustTell: boolean };

/** Topics whose facts are counts: told as a list, so that figures which belong together stand together. */
const LISTED: ReadonlySet<FactTopic> = new Set([
  'hours',
  'cost',
  'benefit',
  'agreement',
  'pilots',
  'evidence',
  'stage',
  'benchmark',
]);
const LONGEST_LIST = 4;

const LIST_OPENING: Partial<Readonly<Record<FactTopic, string>>> = {
  benchmark: 'In the survey, for comparison: ',
};

const DIRECTION_WORDS: Readonly<Record<FactDirection, string>> = {
  better: ', for the better',
  worse: ', for the worse',
  unchanged: ', no change',
  unknown: ', too uncertain to call',
  none: '',
};

const GRADE_WORDS: Readonly<Record<EvidenceGrade, string>> = {
  A: ', in a controlled test',
  B: ', between groups that were not drawn by lot',
  C: ', before against after, so other explanations remain open',
  D: ', from reported figures that nobody could check by row',
};

/**
 * Every fact in a plain sentence, in the order of a skeptical reader: a breach, the verdict, the dispute and the
 * limits before any result. Each passes the checker by construction, or is replaced by the plainest form.
 */
export function ruleSentences(request: NarrativeRequest): RuleSentence[] {
  const ordered = FACT_TOPICS.flatMap(topic => request.facts.filter(fact => fact.topic === topic));
  const groups = ordered.reduce<Fact[][]>((done, fact) => {
    const last = done.at(-1);
    if (last?.[0] && belongTogether(last[0], fact) && last.length < LONGEST_LIST) last.push(fact);
    else done.push([fact]);
    return done;
  }, []);
  return groups.flatMap(group => sentencesFor(group, request)).map(withQuotation(request));
}

const belongTogether = (first: Fact, next: Fact): boolean =>
  first.topic === next.topic && LISTED.has(next.topic) && first.about === next.about;

function sentencesFor(group: readonly Fact[], request: NarrativeRequest): RuleSentence[] {
  const told = sentence(wordingOf(group, request), group, request);
  return passes(told, request) ? [told] : group.map(fact => plainest(fact, request));
}

const passes = (draft: DraftSentence, request: NarrativeRequest): boolean =>
  checkSentence(draft, request).length === 0;

/** The form that holds for any fact, whatever its label. */
const plainest = (fact: Fact, request: NarrativeRequest): RuleSentence =>
  sentence(`The ${TOPIC_NOUNS[fact.topic]} on record is {{${fact.id}}}.`, [fact], request);

function wordingOf(group: readonly Fact[], request: NarrativeRequest): string {
  const [first] = group;
  if (!first) return '';
  const isKnown = request.statements.some(({ id }) => id === first.about);
  const subject = isKnown ? `For {{${first.about}}}, ` : '';
  const words = LISTED.has(first.topic)
    ? `${LIST_OPENING[first.topic] ?? ''}${group.map(({ label, id }) => `${label}: {{${id}}}`).join('; ')}`
    : toldAlone(first);
  return capitalized(`${subject}${words}.`);
}

function toldAlone(fact: Fact): string {
  const slot = `{{${fact.id}}}`;
  const seen = `${DIRECTION_WORDS[fact.direction]}${fact.grade ? GRADE_WORDS[fact.grade] : ''}`;
  switch (fact.topic) {
    case 'limit':
      return `a limit to keep in view: ${slot}`;
    case 'setback':
      return `what did not go as planned: ${slot}`;
    case 'decision':
      return `a decision is asked: ${slot}`;
    case 'change':
      return `compared with the quarter before, the ${fact.label} came to ${slot}${seen}`;
    default:
      return isFigure(fact)
        ? `the ${fact.label} came to ${slot}${seen}`
        : `the ${fact.label} is ${slot}`;
  }
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sentence(
  template: string,
  group: readonly Fact[],
  { statements }: NarrativeRequest,
): RuleSentence {
  const about = statements.filter(({ id }) => template.includes(`{{${id}}}`)).map(({ id }) => id);
  return {
    template,
    factIds: [...group.map(({ id }) => id), ...about],
    direction: directionOf(group),
    by: 'rule',
    mustTell: group.some(({ mustTell }) => mustTell),
  };
}

function directionOf(group: readonly Fact[]): Sentence['direction'] {
  const ways = new Set(group.map(({ direction }) => direction).filter(way => way !== 'none'));
  const [only] = ways;
  return ways.size > 1 ? 'mixed' : (only ?? 'none');
}

/** The skeptic's own words stand beside the verdict that they answer; a headline has no room for them. */
function withQuotation(request: NarrativeRequest): (told: RuleSentence) => RuleSentence {
  const waiting = request.statements.filter(
    ({ use, from }) => use === 'words' && from === 'skeptic',
  );
  const answered = new Set(
    request.facts
      .filter(fact => (fact.topic === 'dispute' || fact.topic === 'verdict') && !isFigure(fact))
      .map(({ id }) => id),
  );
  return told => {
    const answers = told.factIds.some(id => answered.has(id as Fact['id']));
    const [words] = waiting;
    if (!answers || !words || request.kind === 'scorecard-headline') return told;
    const quoting: RuleSentence = {
      ...told,
      template: `${told.template.slice(0, -1)}, and a skeptic wrote: {{${words.id}}}.`,
      factIds: [...told.factIds, words.id],
    };
    if (!passes(quoting, request)) return told;
    waiting.shift();
    return quoting;
  };
}

/** The sentences that fit the text's word limit: those that must be told first, the rest by topic. */
export function fittingSentences(
  candidates: readonly RuleSentence[],
  request: NarrativeRequest,
): RuleSentence[] {
  const byNeed = [
    ...candidates.filter(({ mustTell }) => mustTell),
    ...candidates.filter(({ mustTell }) => !mustTell),
  ];
  let left: number = WORD_LIMITS[request.kind];
  const chosen = new Set(
    byNeed.filter(candidate => {
      const words = countWords(renderText([candidate], request));
      if (words > left) return false;
      left -= words;
      return true;
    }),
  );
  return candidates.filter(candidate => chosen.has(candidate));
}

/** Facts without which the text would mislead, as many of them as a text of this kind can hold. */
export function factsThatMustBeTold(request: NarrativeRequest): Fact[] {
  const told = new Set<string>(
    fittingSentences(ruleSentences(request), request).flatMap(({ factIds }) => factIds),
  );
  return request.facts.filter(({ id, mustTell }) => mustTell && told.has(id));
}
