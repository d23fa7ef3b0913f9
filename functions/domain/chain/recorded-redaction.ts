import { canonicalJson } from './canonical.ts';
import type { Entry } from './entry.ts';
import { dropWords, freeTextsIn } from './free-text.ts';

/**
 * Whether a stored entry lost nothing but words, all of them among those that its stream says were erased (rule L8).
 * `now`: the entry as it is stored since; undefined where it is gone, which no redaction does.
 *
 * @param erased - commitments of the words that the stream's own entries name as erased.
 */
export function isRecordedRedaction(
  before: Entry,
  now: Entry | undefined,
  erased: ReadonlySet<string>,
): boolean {
  if (!now) return false;
  const kept = commitmentsWithWords(now);
  const lost = new Set([...commitmentsWithWords(before)].filter(each => !kept.has(each)));
  const expected = { ...before, payload: dropWords(before.payload, lost) };
  return (
    [...lost].every(commitment => erased.has(commitment)) &&
    canonicalJson(expected) === canonicalJson(now)
  );
}

const commitmentsWithWords = ({ payload }: Entry): ReadonlySet<string> =>
  new Set(freeTextsIn(payload).flatMap(each => (each.text === undefined ? [] : each.commitment)));
