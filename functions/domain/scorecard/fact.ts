import type { EvidenceGrade } from '../verdict/verdict.ts';

/**
 * A fact is one thing that a report may say: computed by rule, traced to its source, and worded by code.
 * Narrators arrange facts into sentences; they never write a value (rule N1).
 */

/**
 * Which way a fact points for the people who agreed the criterion. `unknown`: it was measured and cannot be
 * told from no change. `none`: it has no good or bad end (a count, a name, a limit).
 */
export const FACT_DIRECTIONS = ['better', 'worse', 'unchanged', 'unknown', 'none'] as const;
export type FactDirection = (typeof FACT_DIRECTIONS)[number];

/** What a fact is about, in the order in which a skeptical reader wants to be told. */
export const FACT_TOPICS = [
  'guardrail',
  'verdict',
  'dispute',
  'limit',
  'result',
  'hours',
  'cost',
  'benefit',
  'agreement',
  'pilots',
  'evidence',
  'change',
  'stage',
  'setback',
  'decision',
  'benchmark',
] as const;
export type FactTopic = (typeof FACT_TOPICS)[number];

export const FACT_VERDICTS = ['met', 'not met', 'inconclusive', 'not assessable'] as const;
export type FactVerdict = (typeof FACT_VERDICTS)[number];

export type FactId = `F${number}`;
export type StatementId = `Q${number}`;

/** Where a reader finds what the fact rests on: at most two clicks away. */
export type FactSource =
  | { readonly kind: 'entry'; readonly stream: string; readonly seq: number }
  | { readonly kind: 'pilot'; readonly pilot: string; readonly criterion?: string }
  | { readonly kind: 'workspace'; readonly path: string }
  | { readonly kind: 'benchmark'; readonly citation: string };

export type Fact = {
  readonly id: FactId;
  readonly topic: FactTopic;
  /**
   * Noun phrase in the product's own words, lower case, without an article, a figure or a name:
   * "change in close rate". Words that people typed are statements, never labels.
   */
  readonly label: string;
  /** Decimal string for a figure, plain text for anything else. */
  readonly value: string;
  /** "hours", "points", "pilots"; empty for text. */
  readonly unit: string;
  /**
   * The exact characters that code puts into the fact's slot, unit included: "38 hours". A fact with a movement
   * shows its size without a sign ("4.2 points"), since the words around it say up or down.
   */
  readonly rendered: string;
  readonly direction: FactDirection;
  /** Which way the number itself went, where it is a change: a cost that fell is `down` and `better`. */
  readonly movement?: 'up' | 'down';
  readonly verdict?: FactVerdict;
  readonly grade?: EvidenceGrade;
  readonly source: FactSource;
  /** The statement that names what this fact is about (a pilot's or a criterion's name). */
  readonly about?: StatementId;
  /** Names of tools, systems or teams that a sentence on this fact may use. Never a person's. */
  readonly names?: readonly string[];
  /** A text without this fact would mislead (a breach, a dispute, a limit): none may leave it out. */
  readonly mustTell?: true;
};

/** True for facts that show a number: their slot is the only place where that number may stand. */
export const isFigure = ({ rendered }: Pick<Fact, 'rendered'>): boolean => /\p{N}/u.test(rendered);

/** Most words in a rendering: the shortest text still holds one such fact and what it is about. */
const LONGEST_RENDERING = 36;

export type FactFault = {
  readonly code:
    | 'duplicate_id'
    | 'malformed_id'
    | 'empty_rendering'
    | 'long_rendering'
    | 'control_character'
    | 'signed_movement';
  readonly id: string;
  readonly sentence: string;
};

/** What would keep facts from being cited safely. Empty list: sound. */
export function faultsOfFacts(facts: readonly Fact[]): FactFault[] {
  const seen = new Set<string>();
  return facts.flatMap(({ id, rendered, movement }) => {
    const faults: FactFault[] = [];
    const report = (code: FactFault['code'], what: string) =>
      faults.push({ code, id, sentence: `Fact ${id} ${what}.` });
    if (!/^F[1-9]\d{0,4}$/.test(id)) report('malformed_id', 'needs an id such as F12');
    if (seen.has(id)) report('duplicate_id', 'has an id that another fact carries');
    if (rendered.trim() === '') report('empty_rendering', 'says nothing: give it a rendering');
    if (rendered.split(/\s+/).length > LONGEST_RENDERING)
      report(
        'long_rendering',
        `is too long for a sentence: render it in ${LONGEST_RENDERING} words`,
      );
    if (/[\p{Cc}\p{Cf}]/u.test(rendered)) report('control_character', 'holds a control character');
    if (movement && /^[-+−–]/.test(rendered))
      report('signed_movement', 'has a movement and a sign: render its size alone');
    seen.add(id);
    return faults;
  });
}
