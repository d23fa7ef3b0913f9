import type { FindingCode, SentenceFinding } from './finding.ts';
import { lexicon, matchesOf } from './lexicon.ts';
import type { SentenceView } from './sentence-view.ts';

const NOT_SUPERLATIVE =
  'interest|request|test|pretest|posttest|contest|protest|rest|honest|modest|suggest|invest|reinvest|west|guest|forest|digest|manifest|harvest|arrest|behest|conquest|nest|pest|quest|bequest|attest|detest|vest|zest|jest|crest|chest|breast|priest|tempest|earnest|divest|ingest|infest|unrest|lest|latest|inquest';
const SUPERLATIVES = lexicon(
  `(?!(?:${NOT_SUPERLATIVE})(?![a-z]))[a-z]{2,}est`,
  'best|worst|least|utmost|foremost|topmost|top|leading|unprecedented|unmatched|unparalleled|unrivall?ed|unique(?:ly)?|never before|record (?:high|low|breaking)|all time|ultimate|supreme|world class|second to none|number one|unbeatable',
);
const COMPARING = /\b(?:than|among|against|compared|of the|between)\b/;

/** A superlative needs what it is compared with: figures of the same unit in the same sentence (rule N10). */
export function checkSuperlatives({
  claims,
  prose,
  cited,
  slots,
}: SentenceView): SentenceFinding[] {
  const shown = cited.filter(({ id, unit }) => unit !== '' && slots.includes(id));
  const compares =
    COMPARING.test(prose) &&
    shown.some(fact => shown.some(other => other.id !== fact.id && other.unit === fact.unit));
  return matchesOf(SUPERLATIVES, claims)
    .filter(word => !(word === 'least' && /\bat least\b/.test(claims)))
    .filter(
      word =>
        !compares ||
        /unpreced|unmatch|unparall|unriv|unique|never|record|ultimate|supreme|class|none|unbeat/.test(
          word,
        ),
    )
    .map(excerpt => ({
      code: 'superlative',
      excerpt,
      sentence: `“${excerpt}” compares with nothing: show the figures that it compares, or leave it out.`,
    }));
}

const OVERCLAIMS = lexicon(
  'amazing(?:ly)?|incredibl[ey]|astonishing(?:ly)?|stunning(?:ly)?|fantastic|outstanding|excellent|exceptional(?:ly)?|extraordinar(?:y|ily)|remarkabl[ey]|impressive(?:ly)?|spectacular(?:ly)?|phenomenal(?:ly)?|brilliant|superb|wonderful|great|terrific|magnificent|perfect(?:ly)?|flawless(?:ly)?|delight(?:s|ed|ful)?|thrill(?:ed|ing)|loved?|exciting|excited',
  'game chang(?:er|ers|ing)|revolution(?:ary|iz(?:e[ds]?|ing))?|transform(?:s|ed|ing|ative|ational|ation)?|groundbreaking|breakthroughs?|cutting edge|state of the art|paradigm|disrupt(?:s|ed|ive|ing)?|unleash(?:es|ed)?|supercharg(?:e[ds]?|ing)|empower(?:s|ed|ing)?|skyrocket(?:s|ed|ing)?|massive(?:ly)?|huge(?:ly)?|enormous(?:ly)?|vast(?:ly)?|dramatic(?:ally)?|radical(?:ly)?|tremendous(?:ly)?|immense(?:ly)?|substantial(?:ly)?|considerabl[ey]|significant(?:ly)?|major',
  'prov(?:e|es|ed|en|ing|able|ably)|proof|undeniabl[ey]|undoubted(?:ly)?|indisputabl[ey]|unquestionabl[ey]|beyond (?:doubt|question)|no (?:doubt|question)|without (?:doubt|question|a doubt)|certain(?:ly|ty)?|clearly|obvious(?:ly)?|evidently|definit(?:e|ely|ive|ively)|guarant(?:ee|ees|eed|eeing)|conclusive(?:ly)?|risk free|foolproof|infallibl[ey]|always|never fails|(?:is|are|was) true|the truth|in truth|indeed|in fact|demonstrat(?:e[ds]?|ing) (?:that|the)|validat(?:es|ed) (?:that|the)|real and lasting',
);

const FORECASTS = lexicon(
  "will|won't|shall|going to|gonna|set to|on track|on course|poised to|bound to|destined|is likely to|are likely to|forecasts?|predict(?:s|ed|ing|ions?)?|project(?:ed|s|ing|ions?)|expect(?:s|ed|ing|ations?)?|anticipat(?:e[ds]?|ing)|annuali[sz]ed|extrapolat(?:e[ds]?|ing)|next (?:year|quarter|month)|in future|in the future|potential(?:ly)?|promis(?:e|es|ed|ing)",
);

const ADVICE = lexicon(
  "should|ought to|must|need(?:s)? to|recommend(?:s|ed|ation|ations)?|advis(?:e[ds]?|ing)|urge[ds]?|deserv(?:e[ds]?|ing)|approve|fund|invest|buy|purchase|roll ?out|scale (?:it|this|up|now)|expand (?:it|this|now)|let us|let's|ignore|disregard|forget|click|visit|contact|call|email|send|pay|transfer",
);

const CLAIMS: readonly {
  readonly code: FindingCode;
  readonly words: RegExp;
  /** Words in a cited label that allow the claim. */
  readonly backedBy?: RegExp;
  readonly advice: string;
}[] = [
  {
    code: 'overclaim',
    words: OVERCLAIMS,
    advice: 'says more than a fact can: use a plain word or none',
  },
  {
    code: 'forecast',
    words: FORECASTS,
    backedBy: /\b(?:project|forecast|plan|expect|next|target|ask)/,
    advice: 'speaks of what is to come: cite a projection, or say what was seen',
  },
  {
    code: 'advice',
    words: ADVICE,
    backedBy: /\b(?:decision|asked|ask|next step)/,
    advice: 'tells the reader what to do: cite the decision asked for, or leave it out',
  },
];

/** No hype, no certainty, no forecast and no advice of the writer's own (rule N11). */
export function checkClaims({ claims, cited }: SentenceView): SentenceFinding[] {
  const labels = cited.map(({ label, topic }) => `${topic} ${label}`).join(' ');
  return CLAIMS.flatMap(({ code, words, backedBy, advice }) =>
    backedBy?.test(labels)
      ? []
      : matchesOf(words, claims).map(excerpt => ({
          code,
          excerpt,
          sentence: `“${excerpt}” ${advice}.`,
        })),
  );
}
