/** Why evidence does not hold: a sentence for each code, without its beginning, which says where. */
const SENTENCES = {
  data_unreadable: 'cannot be read: it is no evidence, or has been damaged.',
  data_respelled: 'is not spelled as it was when the file was made.',
  document_changed: 'does not say what the data say: somebody changed it.',
  key_mislabeled: 'is filed under a name that is not its own.',
  key_unknown: 'is signed with a key that this file does not hold.',
  signature_wrong:
    'carries a signature that does not fit: it was changed, or signed by somebody else.',
  signatures_unchecked:
    'carries a signature that this browser cannot check in a file. Run npm run verify, or use another browser.',
  sequence_gap: 'has another number: an entry is missing, doubled or out of place.',
  broken_link: 'does not follow the entry before it.',
  header_changed: 'has a header that is not the one that was written.',
  payload_changed: 'has facts that are not those that were written.',
  text_changed: 'has words that are not those that were typed.',
  time_went_back: 'is dated before the entry that it follows.',
  foreign_entry: 'belongs to another record.',
  name_changed: 'is not the name that was put into the file.',
  tail_cut: 'ends elsewhere than its signed head says: entries were cut off or added.',
  head_misplaced: 'carries the signed head of another entry.',
  charter_changed: 'is not the charter that its fingerprint stands for.',
  signature_misplaced: 'was given to another charter than the version that it names.',
  rows_changed: 'are not the rows that the entry recorded.',
  rows_missing: 'cannot be computed again: rows behind it are not in the file.',
  piece_misdrawn: 'has a piece of work in another group than the recorded draw puts it into.',
  pieces_differ: 'are not the pieces of work that were logged before.',
  verdict_differs: 'is not what the signed test gives on the recorded figures.',
  verdict_not_computable: 'cannot be computed from what was recorded before it.',
  method_unknown:
    'was computed by another method, or version of it, than this file has, and no later verdict takes its place.',
  witness_unreadable:
    'is no signed head. Copy all of it from your mail: it begins with “head1.” and is one long word.',
  witness_foreign: 'is from another pilot.',
  witness_missing:
    'stands for an entry that is no longer there: the end of the record was cut off.',
  witness_differs:
    'stands for another entry than this file has in its place: the record was rewritten after your mail.',
} as const;

export type FailureCode = keyof typeof SENTENCES;
export const FAILURE_CODES = Object.keys(SENTENCES) as FailureCode[];

/** One thing that does not hold. */
export type Failure = {
  readonly code: FailureCode;
  readonly sentence: string;
  /** The entry that it is about. */
  readonly seq?: number;
};

/** `where` begins the sentence: "Entry 3", "The charter, version 1,". */
export const failure = (code: FailureCode, where: string, seq?: number): Failure => ({
  code,
  sentence: `${where} ${SENTENCES[code]}`,
  ...(seq === undefined ? {} : { seq }),
});
