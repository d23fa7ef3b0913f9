import type { Fact } from '#domain/scorecard/fact.ts';
import type { SentenceFinding } from './finding.ts';
import { isNegated, lexicon, matchesOf, matchesWithLead } from './lexicon.ts';
import { type Clause, type SentenceView, subjectOf } from './sentence-view.ts';

const BETTER = lexicon(
  'improv(?:e|es|ed|ing|ements?)',
  'better|betterment|gains?|gained|gaining|favou?rabl[ey]|positive(?:ly)?|promising|encouraging(?:ly)?',
  'stronger|healthier|faster|quicker|cheaper|easier|smoother|advanc(?:e[ds]?|ing)|ahead of|progress(?:e[ds])?|upside|benefit(?:ed|ing|ting)|paid off|pays off|thriv(?:e[ds]?|ing)|soar(?:s|ed|ing)?|surg(?:e[ds]?|ing)',
);
const WORSE = lexicon(
  'worse|worsen(?:s|ed|ing)?|deteriorat(?:e[ds]?|ing|ion)|declin(?:e[ds]?|ing)(?! to)|setbacks?|unfavou?rabl[ey]|negative(?:ly)?',
  'weaker|weaken(?:s|ed|ing)?|slower|costlier|harder|suffer(?:s|ed|ing)?|slip(?:s|ped|ping)|degrad(?:e[ds]?|ing|ation)|harm(?:s|ed|ful)?|behind (?:plan|target|baseline)|regress(?:e[ds]|ion)?',
);
const UNCHANGED = lexicon(
  "unchanged|unaltered|unaffected|no (?:change|difference|movement|shift)|(?:did not|does not|has not|didn't|doesn't|hasn't) (?:change|move|differ|changed|moved|differed|shift|shifted)",
  '(?:stay|stays|stayed|remain|remains|remained|is|was|were) (?:the same|flat|level|stable|steady|identical)|made no difference',
);
const UP = lexicon(
  '(?<=◻ )(?:more|extra|additional)',
  'r(?:ose|ise[sn]?|ising)|increas(?:e[ds]?|ing)|gr(?:ew|ows?|owing|own|owth)|higher|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|went up|up(?= by| from| in|$)|larger|greater|longer|expand(?:s|ed|ing)?|rais(?:e[ds]?|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?',
);
const DOWN = lexicon(
  '(?<=◻ )less',
  'f(?:ell|alls?|alling|allen)|decreas(?:e[ds]?|ing)|drop(?:s|ped|ping)?|lower(?:s|ed|ing)?|shorter|shorten(?:s|ed|ing)?|fewer|reduc(?:e[ds]?|ing|tions?)|shr(?:ank|inks?|inking|unk)|smaller|went down|down(?= by| from| in|$)|cut(?:s|ting)?|halv(?:e[ds]?|ing)|declin(?:e[ds]?|ing)(?! to)',
);

/** Turns of phrase that hold such a word and say nothing of a direction. */
const IDLE =
  /\bno longer\b|\b(?:lower|upper|higher) (?:end|bound|limit)\b|\bfell short\b|\bgrounds? for\b|\bbetter than (?:nothing|none)\b|\bfrom no (?:change|difference)\b/g;

/** The direction that a sentence declares is the one its facts have, and its words say no other (rule N6). */
export function checkDirections(view: SentenceView): SentenceFinding[] {
  return [
    ...declared(view),
    ...view.clauses.flatMap(clause => spoken(clause, view)),
    ...unsaidMovements(view),
  ];
}

function declared({ draft: { direction, template }, cited }: SentenceView): SentenceFinding[] {
  const pointing = new Set(cited.map(fact => fact.direction).filter(way => way !== 'none'));
  const fits =
    direction === 'none' ||
    (direction === 'mixed' ? pointing.size > 1 : pointing.size === 1 && pointing.has(direction));
  if (fits) return [];
  const has = pointing.size === 0 ? 'none' : [...pointing].join(' and ');
  return [
    {
      code: 'direction',
      excerpt: template,
      sentence: `The sentence is declared “${direction}”, but what it cites is ${has}.`,
    },
  ];
}

function spoken(clause: Clause, view: SentenceView): SentenceFinding[] {
  const prose = clause.prose.replace(IDLE, ' ');
  const subject = subjectOf(clause, view);
  const ways = new Set(subject.map(({ direction }) => direction));
  const unlike = view.draft.direction;
  const refuse = (
    excerpt: string,
    code: 'direction' | 'movement',
    what: string,
  ): SentenceFinding => ({
    code,
    excerpt,
    sentence: `“${excerpt}” says ${what}, which the cited facts do not.`,
  });
  return [
    ...pointed(prose, BETTER, 'better', ways, unlike).map(word =>
      refuse(word, 'direction', 'better'),
    ),
    ...pointed(prose, WORSE, 'worse', ways, unlike).map(word => refuse(word, 'direction', 'worse')),
    ...matchesOf(UNCHANGED, prose)
      .filter(
        () =>
          !ways.has('unchanged') || ways.has('better') || ways.has('worse') || ways.has('unknown'),
      )
      .map(word => refuse(word, 'direction', 'unchanged')),
    ...moved(prose, UP, 'up', subject).map(word =>
      refuse(word, 'movement', 'that the figure rose'),
    ),
    ...moved(prose, DOWN, 'down', subject).map(word =>
      refuse(word, 'movement', 'that the figure fell'),
    ),
  ];
}

/** Words for a direction that the facts of the clause do not have; denied, they need facts that point elsewhere. */
function pointed(
  prose: string,
  words: RegExp,
  way: 'better' | 'worse',
  ways: ReadonlySet<string>,
  declaredWay: string,
): string[] {
  const opposite = way === 'better' ? 'worse' : 'better';
  return matchesWithLead(words, prose).flatMap(({ match, lead }) => {
    const allowed = isNegated(lead)
      ? !ways.has(way) &&
        (ways.has(opposite) || ways.has('unchanged') || (way === 'better' && ways.has('unknown')))
      : ways.has(way) &&
        !ways.has(opposite) &&
        !ways.has('unknown') &&
        (declaredWay === way || declaredWay === 'mixed');
    return allowed ? [] : [match];
  });
}

function moved(
  prose: string,
  words: RegExp,
  way: 'up' | 'down',
  subject: readonly Fact[],
): string[] {
  const moves = new Set(subject.flatMap(({ movement }) => movement ?? []));
  return matchesWithLead(words, prose).flatMap(({ match, lead }) =>
    !isNegated(lead) && moves.size === 1 && moves.has(way) ? [] : [match],
  );
}

/** A movement's rendering has no sign: the sentence has to say which way it went. */
function unsaidMovements({ cited, slots, claims }: SentenceView): SentenceFinding[] {
  return cited
    .filter(({ id, movement }) => movement && slots.includes(id))
    .filter(({ movement }) => !saysWay(claims, movement === 'up' ? UP : DOWN))
    .map(({ id, movement }) => ({
      code: 'movement',
      excerpt: id,
      sentence: `Say which way ${id} went: it is ${movement}.`,
    }));
}

const saysWay = (claims: string, moving: RegExp): boolean =>
  [moving, BETTER, WORSE].some(words => matchesOf(words, claims).length > 0);
