import type { SentenceFinding } from './finding.ts';
import { lexicon, matchesOf } from './lexicon.ts';
import type { SentenceView } from './sentence-view.ts';

const AGENT =
  '(?:pilots?|practice|ai|assistants?|programs?|trainings?|tools?|courses?|learning|coaching|drafts?|models?|approach|team|l&d|it|this|that|they|which)';
const CHANGED =
  '(?:saved?|saves|saving|increased?|increases|reduced?|reduces|improved?|improves|raised?|raises|cuts?|lower(?:s|ed)|shorten(?:s|ed)|chang(?:ed|es)|lift(?:s|ed)|boost(?:s|ed)|freed|frees|reclaim(?:s|ed)|moved|moves|won|earn(?:s|ed)|prevent(?:s|ed)|avoid(?:s|ed)|speeds up|sped up|slowed|accelerat(?:ed|es)|strengthen(?:s|ed))';
const OBJECT =
  '(?:the|its|their|our|a|an|close|deal|costs?|errors?|hours?|time|cycles?|revenue|retention|quality)';

/**
 * Words that say one thing made another happen. Denials are refused as well: a negation is easily turned, and
 * "other explanations remain open" says the same without one.
 */
const CAUSAL = lexicon(
  'because|due to|thanks to|owing to|on account of|as a (?:direct )?(?:result|consequence)|in consequence|consequent(?:ly)?|hence|thus|thereby|therefore|so that',
  'caus(?:e|es|ed|ing|al|ally|ation|ality)|(?:lead|leads|led|leading) to|result(?:s|ed|ing)? (?:in|from)|(?:the|a) results? of (?:the|this|our|using)|(?:dr(?:ove|ives?|iving|iven|ivers?))',
  'produc(?:e|es|ed|ing)|deliver(?:s|ed|ing)|generat(?:es|ed)|creat(?:es|ed) (?:the|a|an)|brought about|bring(?:s|ing)? about|brought',
  'enabl(?:e[ds]?|ing)|made (?:it )?possible|mak(?:es|ing) (?:it )?possible|contribut(?:e[ds]?|ing|ions?|or|ors)|responsible for|reasons? (?:for|why|that)',
  'attribut(?:e[ds]?|able|ing|ion)|credit(?:s|ed)? (?:to|for|with)|stem(?:s|med|ming) from|ow(?:es|ed) (?:to|its|their)|aris(?:es|ing) from|explain(?:s|ed)? (?:by|the)|down to the',
  'effects?|effective(?:ly|ness)?|ineffective|impact(?:s|ed|ing|ful)?|influenc(?:e[ds]?|ing)|affect(?:s|ed|ing)?|help(?:s|ed|ing|ful)?',
  'work(?:s|ed)(?! (?:on|with|for|in|at|by))|paid off|pays? off|pay off|payoff|yield(?:s|ed|ing)?|trigger(?:s|ed|ing)?|spark(?:s|ed|ing)?|fuel(?:s|led|ed|ling)?|prompt(?:ed|ing)|translat(?:es|ed) into|turned into|unlock(?:s|ed|ing)?',
  '(?:make|makes|made|making) (?:[a-z]+ ){0,3}(?:better|faster|shorter|cheaper|easier|worse|slower|quicker|stronger)',
  `${AGENT}(?: (?!group|groups|period|team)[a-z]+){0,2} ${CHANGED} ${OBJECT}`,
  '(?:improved|reduced|raised|increased|shortened|lowered|saved|cut|changed|lifted|boosted|explained) (?:by|through|via) (?:the|this|our|using|ai|a|an|it|practice|training)',
  'by (?:using|giving|introducing|offering|means of)|through (?:the use of|use of|using|ai)|(?:with|from) (?:the )?help (?:of|from)',
);

/** Only a controlled test may be told as a cause (rule N9): every graded fact of the sentence is of grade A. */
export function checkCauses({ claims, cited }: SentenceView): SentenceFinding[] {
  const graded = cited.flatMap(({ grade }) => grade ?? []);
  const mayTellCause = graded.length > 0 && graded.every(grade => grade === 'A');
  if (mayTellCause) return [];
  return matchesOf(CAUSAL, claims).map(excerpt => ({
    code: 'cause',
    excerpt,
    sentence: `“${excerpt}” tells a cause, which only evidence of grade A allows: say what was seen, not why.`,
  }));
}
