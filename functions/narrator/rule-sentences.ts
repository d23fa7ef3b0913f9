import {
  FACT_TOPICS,
  type Fact,
  type FactDirection,
  type FactTopic,
  isFigure,
} from '#domain/scorecard/fact.ts';
import type { EvidenceGrade } from '#domain/verdict/verdict.ts';
import { checkSentence } from './checks/sentence.ts';
import { TOPIC_NOUNS } from './checks/sentence-view.ts';
import { WORD_LIMITS } from './limits.ts';
import type { DraftSentence, NarrativeRequest, Sentence } from './narrator.ts';
import { phraseOf } from './phrases.ts';
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
  benchmark: 'in the survey, for comparison: ',
};

const DIRECTION_WORDS: Readonly<Record<FactDirection, string>> = {
  better: ', for the better',
  worse: ', for the worse',
  unchanged: ', no change',
  unknown: ', which cannot be told from no change',
  none: '',
};

const GRADE_WORDS: Readonly<Record<EvidenceGrade, string>> = {
  A: ', in a controlled test',
  B: ', between groups that were not assigned at random',
  C: ', before against after, so other explanations remain open',
  D: ', from reported figures without rows to check',
};

/** Requests are plain data that nobody changes, and several checks need their sentences: written once a request. */
const WRITTEN = new WeakMap<NarrativeRequest, readonly RuleSentence[]>();

/**
 * Every fact in a plain sentence, in the order of a skeptical reader: a breach, the verdict, the dispute and the
 * limits before any result; a guardrail that held behind them. Each passes the checker by construction, or is replaced by the plainest form.
 */
export function ruleSentences(request: NarrativeRequest): readonly RuleSentence[] {
  const written = WRITTEN.get(request) ?? writeSentences(request);
  WRITTEN.set(request, written);
  return written;
}

function writeSentences(request: NarrativeRequest): RuleSentence[] {
  const ordered = [...request.facts].sort((a, b) => placeOf(a) - placeOf(b));
  const groups = ordered.reduce<Fact[][]>((done, fact) => {
    const last = done.at(-1);
    if (last?.[0] && belongTogether(last[0], fact) && last.length < LONGEST_LIST) last.push(fact);
    else done.push([fact]);
    return done;
  }, []);
  return groups.flatMap(group => sentencesFor(group, request)).map(withQuotation(request));
}

/** In the order of the topics: a guardrail first where it was breached; one that held has its place behind the results. */
const placeOf = ({ topic, verdict }: Fact): number =>
  topic === 'guardrail' && verdict !== 'not met'
    ? FACT_TOPICS.indexOf('result') + 0.5
    : FACT_TOPICS.indexOf(topic);

const belongTogether = (first: Fact, next: Fact): boolean =>
  first.topic === next.topic && LISTED.has(next.topic) && first.about === next.about;

function sentencesFor(group: readonly Fact[], request: NarrativeRequest): RuleSentence[] {
  const told = sentence(`${subjectOf(group, request)}${wordsOf(group)}`, group, request);
  return passes(told, request) ? [told] : group.map(fact => plainForm(fact, request));
}

const passes = (draft: DraftSentence, request: NarrativeRequest): boolean =>
  checkSentence(draft, request).length === 0;

/** Gives up first the tail, then the label, then what it is about: the last form holds for any fact. */
function plainForm(fact: Fact, request: NarrativeRequest): RuleSentence {
  const subject = subjectOf([fact], request);
  const moved = `${fact.movement ? `${fact.movement} by ` : ''}{{${fact.id}}}`;
  const onRecord = `on record, ${TOPIC_NOUNS[fact.topic]}: ${moved}`;
  const label = fact.topic === 'guardrail' ? `a guardrail, ${fact.label}` : fact.label;
  const forms = [`${subject}${label}: ${moved}`, `${subject}${onRecord}`, onRecord].map(words =>
    sentence(words, [fact], request),
  );
  return forms.find(form => passes(form, request)) ?? sentence(onRecord, [fact], request);
}

function subjectOf([first]: readonly Fact[], { statements }: NarrativeRequest): string {
  const isKnown = statements.some(({ id }) => id === first?.about);
  return isKnown ? `for {{${first?.about}}}, ` : '';
}

function wordsOf(group: readonly Fact[]): string {
  const [first] = group;
  if (!first) return '';
  if (!LISTED.has(first.topic)) return toldAlone(first);
  const list = group.map(phraseOf).join('; ');
  return `${LIST_OPENING[first.topic] ?? ''}${list}`;
}

function toldAlone(fact: Fact): string {
  const slot = `{{${fact.id}}}`;
  switch (fact.topic) {
    case 'limit':
      return `a limit to keep in view${named(fact)}: ${slot}`;
    case 'setback':
      return `what did not go as planned${named(fact)}: ${slot}`;
    case 'decision':
      return `a decision is asked${named(fact)}: ${slot}`;
    case 'guardrail':
      return `a guardrail${fact.verdict === 'not met' ? ' was breached' : ''}, ${fact.label}${figureOf(fact)}`;
    case 'change':
      return `compared with the quarter before, ${fact.label}${figureOf(fact)}`;
    case 'dispute':
      return isFigure(fact) ? phraseOf(fact) : `the ${fact.label} is ${slot}`;
    default:
      return isFigure(fact) ? `${fact.label}${figureOf(fact)}` : `the ${fact.label} is ${slot}`;
  }
}

/** The figure with what may be said of it: which way it went, for whom, how it was judged, and how it was seen. */
function figureOf({ id, topic, movement, direction, verdict, grade }: Fact): string {
  const way = movement ? `${movement} by ` : '';
  const judged =
    verdict && topic !== 'verdict' && topic !== 'guardrail' ? `, judged ${verdict}` : '';
  return `: ${way}{{${id}}}${DIRECTION_WORDS[direction]}${judged}${grade ? GRADE_WORDS[grade] : ''}`;
}

/** The label, where the words before it do not say as much already. */
const named = ({ label, topic }: Fact): string =>
  label === '' || label.includes(TOPIC_NOUNS[topic]) ? '' : `, ${label}`;

function sentence(
  words: string,
  group: readonly Fact[],
  { statements }: NarrativeRequest,
): RuleSentence {
  const template = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
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
  const answers = request.facts.filter(
    fact => (fact.topic === 'dispute' || fact.topic === 'verdict') && !isFigure(fact),
  );
  const disputes = answers.filter(({ topic }) => topic === 'dispute');
  const answered = new Set<string>((disputes.length > 0 ? disputes : answers).map(({ id }) => id));
  return told => {
    const [words] = waiting;
    if (
      !words ||
      !told.factIds.some(id => answered.has(id)) ||
      request.kind === 'scorecard-headline'
    )
      return told;
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
