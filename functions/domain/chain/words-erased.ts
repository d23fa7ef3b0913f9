/** Words of a person that are gone from a stream, by what they were committed to as (rule L8). */
export type WordsErased = {
  readonly type: 'WordsErased';
  readonly person: string;
  readonly commitments: readonly string[];
};
