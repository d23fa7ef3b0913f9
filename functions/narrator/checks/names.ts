import { readText } from '#domain/chain/free-text.ts';
import type { NarrativeRequest } from '../narrator.ts';
import type { SentenceFinding } from './finding.ts';
import { type SentenceView, SLOT_MARK, stemsOf, TOPIC_NOUNS } from './sentence-view.ts';

/** Capitalized words of the field that are nobody's name. */
const TERMS = new Set(['AI', 'L&D', 'HR', 'IT', 'ROI', 'CRM', 'FAQ', 'PDF', 'English']);

/**
 * Words that may open a sentence. A name at its start cannot be told from a common word by its capital, so the
 * start is the one place with a closed vocabulary; labels of facts extend it.
 */
const OPENERS = new Set(
  `a about above across activity after again against agreed alongside although amid among an and another any apart
  around as asked at average balance based baseline because before behind below beside besides between beyond both but
  by capacity charter checks clear close colleagues compared comparison compliance contributors cost costs counted
  criteria criterion data decisions despite disputed disputes down during each early either error errors ethics even
  evidence executive executives expect fewer figures finance first followers for from full further given grade group
  groups guardrail guardrails here hour hours how however human in individual inside keep instead interval is it its
  later lead leads learners learning less limits logged logs managers many measured money more most much neither net
  new no none nor not note nothing now observations of on once one only open or other otherwise our out outcome over
  overall pages participants people per pilot pilots plans planned please practice primary product progress quality
  quarter quarterly quarters quotes range rates raw readers recorded records regarding reinvested remaining replication
  reported reports response results returns review reviewers rework rows safeguards sales same saved savings scope
  secondary separately several since skeptics skeptic small so some spending stage staff stakeholders still stopped such
  sustained target targets team teams that the their then there therefore these they this those though three through
  throughout thus time to today together too total training two under unlike until up use used verdict verdicts
  versus was we week weeks weekly what when where whereas whether which while who whole why with within without work
  workspace year yet caution costing everything everyone elsewhere finally first generally last meanwhile next
  nonetheless nevertheless notably previously read record seen similarly taken whatever wherever`.split(
    /\s+/,
  ),
);

const WORD = /[A-Za-z](?:[A-Za-z]|['’&-](?=[A-Za-z]))*/g;
const withoutPossessive = (word: string): string => word.replace(/['’]s$/, '');

/** Names come from facts alone (rule N12): not from quoted words, and not from a writer's memory. */
export function checkNames(view: SentenceView): SentenceFinding[] {
  const allowed = allowedNames(view);
  const { stems, typed } = vocabularyOf(view.request);
  return [...view.words.matchAll(WORD)].flatMap(({ 0: found, index }) => {
    const word = withoutPossessive(found);
    const lower = word.toLowerCase();
    if (allowed.has(word)) return [];
    const opens = /^[\s(]*$|[.?:]\s*$/.test(view.words.slice(0, index));
    const isCapital = /[A-Z]/.test(word);
    const isName = opens
      ? isCapital && (/[A-Z]/.test(word.slice(1)) || !isCommon(lower, stems))
      : isCapital;
    return isName || typed.has(lower) ? [refusal(word)] : [];
  });
}

const isCommon = (lower: string, stems: ReadonlySet<string>): boolean =>
  lower.split(/['-]/).every(part => OPENERS.has(part) || sharesStem(part, stems));

const sharesStem = (word: string, stems: ReadonlySet<string>): boolean =>
  [...stemsOf(word)].some(stem => stems.has(stem));

const refusal = (excerpt: string): SentenceFinding => ({
  code: 'name',
  excerpt,
  sentence: `“${excerpt}” is a name or opens the sentence like one: use no name that the cited facts do not have, and open with a plain word such as “The”.`,
});

const allowedNames = ({ cited }: SentenceView): ReadonlySet<string> =>
  new Set([
    ...TERMS,
    ...cited.flatMap(({ names }) => names ?? []).flatMap(name => name.split(/\s+/)),
    ...cited.flatMap(({ label }) => label.match(WORD) ?? []).filter(word => /[A-Z]/.test(word)),
  ]);

/** What the facts at hand let a writer say, and the names that only people's typed words hold. */
type Vocabulary = { readonly stems: ReadonlySet<string>; readonly typed: ReadonlySet<string> };

/** Every sentence of a text needs the vocabulary of its request: made once. */
const VOCABULARIES = new WeakMap<NarrativeRequest, Vocabulary>();

function vocabularyOf(request: NarrativeRequest): Vocabulary {
  const known = VOCABULARIES.get(request);
  if (known) return known;
  const stems = stemsOf(
    request.facts
      .map(({ label, unit, topic }) => `${label} ${unit} ${TOPIC_NOUNS[topic]}`)
      .join(' '),
  );
  const vocabulary = { stems, typed: namesTyped(request, stems) };
  VOCABULARIES.set(request, vocabulary);
  return vocabulary;
}

/** Words that stand capitalized in what people typed, and are no common word here: names in any case. */
function namesTyped(request: NarrativeRequest, stems: ReadonlySet<string>): ReadonlySet<string> {
  const capitalized = request.statements
    .map(({ words }) => readText(words))
    .join(' ')
    .match(/\b[A-Z][a-z]{2,}\b/g);
  return new Set(
    (capitalized ?? [])
      .map(word => word.toLowerCase())
      .filter(word => !OPENERS.has(word) && !sharesStem(word, stems)),
  );
}

/** One sentence a template: it opens once and ends once. */
export function checkForm({ words, draft }: SentenceView): SentenceFinding[] {
  const text = words.trim();
  const finding = (excerpt: string, sentence: string): SentenceFinding[] => [
    { code: 'form', excerpt, sentence },
  ];
  if (text !== words || text === '')
    return finding(draft.template.slice(0, 20), 'Write a sentence without space around it.');
  if (!/[.?]$/.test(text)) return finding(text.slice(-20), 'End the sentence with a full stop.');
  if (/[.?].*[.?]$/.test(text)) return finding(text.slice(-20), 'Write one sentence a template.');
  if (!/^\(?[A-Z]/.test(text) && !text.startsWith(SLOT_MARK))
    return finding(text.slice(0, 20), 'Open the sentence with a capital letter.');
  if (/ {2}| [,.;:?)]|[,.;:?(][,.;:?)]|\( /.test(text))
    return finding(text, 'Mend the punctuation.');
  return [];
}
