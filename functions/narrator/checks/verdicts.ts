import type { FactVerdict } from '#domain/scorecard/fact.ts';
import type { SentenceFinding } from './finding.ts';
import { isNegated, lexicon, matchesOf, matchesWithLead } from './lexicon.ts';
import { type Clause, type SentenceView, stemsOf, subjectOf } from './sentence-view.ts';

const MET = lexicon(
  'met|meets?|meeting (?:its|the|their) targets?|succe(?:eds?|eded|eding|ss|sses|ssful|ssfully)|achiev(?:e[ds]?|ing|ements?)',
  'pass(?:es|ed)?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|outperform(?:s|ed|ing)?|won|wins?|winning|winners?|beats?|beaten|beating|victor(?:y|ies)',
  '(?:reach|reaches|reached|hit|hits|attain|attains|attained) (?:the|its|their|our) (?:[a-z]+ )?(?:target|goal|criteri(?:on|a))s?|fulfil(?:l|ls|led|s)?|satisf(?:y|ies|ied)|accomplish(?:es|ed)?',
);
const NOT_MET = lexicon(
  'fail(?:s|ed|ing|ures?)?|miss(?:es|ed|ing) (?:the|its|their|our)|(?:fell|falls?|fallen|falling) short|unmet|unsuccessful(?:ly)?|breach(?:es|ed|ing)?|violat(?:e[ds]?|ion|ions)',
);
const UNDECIDED = lexicon('inconclusive|undecided|not assessable|unassessable');

/** A verdict is told as it was given: no word may turn it (rule N7). */
export const checkVerdicts = (view: SentenceView): SentenceFinding[] =>
  view.clauses.flatMap(clause => [
    ...wrong(clause, view, MET, 'met'),
    ...wrong(clause, view, NOT_MET, 'not met'),
    ...matchesOf(UNDECIDED, clause.prose)
      .filter(
        word =>
          !verdictsOf(clause, view).has(
            word.startsWith('inc') || word.startsWith('und') ? 'inconclusive' : 'not assessable',
          ),
      )
      .map(refusal),
  ]);

const verdictsOf = (clause: Clause, view: SentenceView): ReadonlySet<FactVerdict> =>
  new Set(subjectOf(clause, view).flatMap(({ verdict }) => verdict ?? []));

const OPPOSITE = { met: 'not met', 'not met': 'met' } as const;

function wrong(
  clause: Clause,
  view: SentenceView,
  words: RegExp,
  verdict: 'met' | 'not met',
): SentenceFinding[] {
  const given = verdictsOf(clause, view);
  return matchesWithLead(words, clause.prose).flatMap(({ match, lead }) => {
    const said = isNegated(lead) ? OPPOSITE[verdict] : verdict;
    return given.size === 1 && given.has(said) ? [] : [refusal(match)];
  });
}

const refusal = (excerpt: string): SentenceFinding => ({
  code: 'verdict',
  excerpt,
  sentence: `“${excerpt}” is a verdict that the cited facts do not give: cite the verdict, in its own slot.`,
});

const CONSENT = lexicon(
  'accept(?:s|ed|ance|ing)?|agree(?:s|d|ment|ing)?|approv(?:e[ds]?|al|ing)|endors(?:e[ds]?|ement|ing)|sign(?:s|ed|ing|ature|atures)(?! up)|confirm(?:s|ed|ation|ing)?',
  'disput(?:e[ds]?|ing)|declin(?:e[ds]?|ing) to|object(?:s|ed|ions?|ing)|reject(?:s|ed|ion|ing)?|support(?:s|ed|ive|ing)?|welcom(?:e[ds]?|ing)|convinc(?:e[ds]?|ing)|satisfied|acknowledg(?:e[ds]?|ment|ing)',
);

/** What was agreed before the start is agreed in every pilot that has a verdict: naming it claims nothing. */
const AS_AGREED =
  /\bas (?:agreed|signed)\b|\b(?:agreed|signed) (?:rule|test|terms|target|charter|criteri(?:on|a))\b/g;

/** Silence is never consent: who agreed or disputed is told only from a fact that says so (rule N8). */
export function checkConsent({ claims, cited, quoted }: SentenceView): SentenceFinding[] {
  const backed = stemsOf(
    cited.map(({ label, rendered, topic }) => `${label} ${rendered} ${topic}`).join(' '),
  );
  const isQuoted = quoted.some(({ use }) => use === 'words');
  return matchesOf(CONSENT, claims.replace(AS_AGREED, ' '))
    .filter(
      word =>
        ![...stemsOf(word)].some(stem =>
          [...backed].some(other => other.slice(0, 5) === stem.slice(0, 5)),
        ),
    )
    .filter(word => !(isQuoted && word.startsWith('object')))
    .map(excerpt => ({
      code: 'consent',
      excerpt,
      sentence: `“${excerpt}” says what people think: cite the fact that records it, or leave it out.`,
    }));
}
