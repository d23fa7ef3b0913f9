/** What a sentence may not do, one code a rule. */
export const FINDING_CODES = [
  'digit',
  'number_word',
  'vague_quantity',
  'character',
  'markup',
  'link',
  'control_character',
  'form',
  'unknown_id',
  'unused_id',
  'undeclared_id',
  'no_fact',
  'fact_not_named',
  'joined_figures',
  'altered_figure',
  'unattributed_quotation',
  'direction',
  'movement',
  'verdict',
  'consent',
  'cause',
  'superlative',
  'overclaim',
  'forecast',
  'advice',
  'name',
  'repeated_sentence',
  'left_out',
  'too_long',
  'no_sentences',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export type Finding = {
  readonly code: FindingCode;
  /** Position of the sentence in the text, from 0; absent where the whole text is at fault. */
  readonly index?: number;
  /** The words at fault. */
  readonly excerpt: string;
  /** What to do about it, for a model or a person. */
  readonly sentence: string;
};

/** A finding before it is known which sentence of the text it is in. */
export type SentenceFinding = Omit<Finding, 'index'>;
