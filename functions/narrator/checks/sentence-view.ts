import type { Fact, FactTopic } from '#domain/scorecard/fact.ts';
import type { DraftSentence, NarrativeRequest, Statement } from '../narrator.ts';
import { type Piece, piecesOf, slotsOf } from '../template.ts';

/** Stands where a slot is, so that no pattern reads across one. */
export const SLOT_MARK = '◻';

/** A stretch between commas and conjunctions, with the facts in its slots: what its words speak about. */
export type Clause = { readonly prose: string; readonly facts: readonly Fact[] };

/** A draft sentence prepared once for every check. */
export type SentenceView = {
  readonly draft: DraftSentence;
  readonly pieces: readonly Piece[];
  readonly slots: readonly string[];
  /** The writer's words in their own case, slots as marks. */
  readonly words: string;
  /** Lower case, straight apostrophes, hyphens as spaces. */
  readonly prose: string;
  /** As `prose`, with the labels of the cited facts taken out: what the writer claims beyond the facts' names. */
  readonly claims: string;
  readonly clauses: readonly Clause[];
  readonly cited: readonly Fact[];
  readonly quoted: readonly Statement[];
  readonly request: NarrativeRequest;
};

/** Words by which a sentence may name a fact of a topic, beside the words of its label and unit. */
export const TOPIC_NOUNS: Readonly<Record<FactTopic, string>> = {
  guardrail: 'guardrail',
  verdict: 'verdict',
  dispute: 'dispute',
  limit: 'limit',
  result: 'result',
  hours: 'hours',
  cost: 'cost',
  benefit: 'net value',
  agreement: 'agreement',
  pilots: 'pilots',
  evidence: 'evidence',
  change: 'change',
  stage: 'stage',
  setback: 'difficulty',
  decision: 'decision',
  benchmark: 'benchmark',
};

const plain = (text: string): string =>
  text.toLowerCase().replace(/[’‘]/g, "'").replace(/[-–—]/g, ' ').replace(/\s+/g, ' ');

export function viewOf(draft: DraftSentence, request: NarrativeRequest): SentenceView {
  const pieces = piecesOf(draft.template);
  const cites = (id: string) => draft.factIds.includes(id);
  const cited = request.facts.filter(({ id }) => cites(id));
  const quoted = request.statements.filter(({ id }) => cites(id));
  const words = pieces.map(piece => (piece.kind === 'words' ? piece.text : SLOT_MARK)).join('');
  const prose = plain(words);
  return {
    draft,
    pieces,
    slots: slotsOf(draft.template),
    words,
    prose,
    claims: withoutLabels(prose, cited),
    clauses: clausesOf(pieces, cited),
    cited,
    quoted,
    request,
  };
}

function withoutLabels(prose: string, cited: readonly Fact[]): string {
  return cited.reduce(
    (rest, { label }) => (label === '' ? rest : rest.replaceAll(plain(label), ' ')),
    prose,
  );
}

const CLAUSE_END = /[,;:()–—]|\b(?:but|while|whereas|although|though|and|yet)\b/;

/** Clauses in order. A label that spans a conjunction stays whole: labels are taken out first. */
function clausesOf(pieces: readonly Piece[], cited: readonly Fact[]): Clause[] {
  const marked = pieces
    .map(piece => (piece.kind === 'words' ? piece.text.replace(/ - /g, ', ') : `{${piece.id}}`))
    .join('');
  const lower = marked.toLowerCase().replace(/[’‘]/g, "'").replace(/-/g, ' ');
  return withoutLabels(lower, cited)
    .split(CLAUSE_END)
    .map(clause => ({
      prose: clause.replace(/\{[fq]\d+\}/g, SLOT_MARK),
      facts: cited.filter(({ id }) => clause.includes(`{${id.toLowerCase()}}`)),
    }))
    .filter(({ prose }) => prose.trim() !== '');
}

/** The facts that a clause speaks about: those in its slots, or, where it has none, all that the sentence rests on. */
export const subjectOf = (clause: Clause, view: SentenceView): readonly Fact[] =>
  clause.facts.length > 0 ? clause.facts : view.cited;

const TRIVIAL = new Set(
  'a an and at by for from in is of on or per than that the to was with'.split(' '),
);

/** The words that carry meaning, each cut to a stem of at most six letters. */
export const stemsOf = (text: string): Set<string> =>
  new Set(
    (plain(text).match(/[a-z]+/g) ?? [])
      .filter(word => word.length > 2 && !TRIVIAL.has(word))
      .map(word => word.replace(/(?:s|es|ed|ing)$/, '').slice(0, 6)),
  );

/** True where the sentence's words name the fact: by its label, its unit or its topic. */
export function names(view: SentenceView, fact: Fact): boolean {
  const spoken = stemsOf(view.prose);
  const naming = stemsOf(`${fact.label} ${fact.unit} ${TOPIC_NOUNS[fact.topic]}`);
  return [...naming].some(stem => spoken.has(stem));
}
