import { hashText } from './canonical.ts';

/**
 * Words that a person typed. Hashes cover the salted commitment alone, so that the words can be erased
 * and every hash still verifies (rule L4). `text` and `salt` are both there, or both erased.
 */
export type FreeText = {
  /** SHA-256 over salt and text, hex. */
  readonly commitment: string;
  readonly text?: string;
  /** At least 128 random bits, hex; passed in, since the domain has no randomness. */
  readonly salt?: string;
};

/** Commits to `text` under `salt`. The text is kept as typed, but for Unicode normalization (NFC). */
export function sealText(text: string, salt: string): FreeText {
  const normal = text.normalize('NFC');
  return { commitment: hashText('text', `${salt}\n${normal}`), text: normal, salt };
}

/** The words, or what stands in their place once they are erased. */
export const readText = (sealed: FreeText): string => sealed.text ?? '[erased]';

/** True unless the words are there and are not those that were committed to. Erased words never fail. */
export const textIsIntact = (sealed: FreeText): boolean =>
  sealed.text === undefined && sealed.salt === undefined
    ? true
    : hashText('text', `${sealed.salt ?? ''}\n${sealed.text ?? ''}`) === sealed.commitment;

const FREE_TEXT_MEMBERS = new Set(['commitment', 'text', 'salt']);

/** Exactly a free text: with any other member it is plain data, and the hashes cover all of it. */
export const isFreeText = (value: unknown): value is FreeText =>
  typeof value === 'object' &&
  value !== null &&
  'commitment' in value &&
  Object.entries(value).every(
    ([name, member]) =>
      FREE_TEXT_MEMBERS.has(name) && (typeof member === 'string' || member === undefined),
  );

/** The value with every free text reduced to its commitment: what payload and charter hashes cover. */
export function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  if (isFreeText(value)) return { commitment: value.commitment };
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withoutWords(member)]),
  );
}

/** Every free text within a value, in the order in which it is met. */
export function freeTextsIn(value: unknown): FreeText[] {
  if (Array.isArray(value)) return value.flatMap(freeTextsIn);
  if (typeof value !== 'object' || value === null) return [];
  if (isFreeText(value)) return [value];
  return Object.values(value).flatMap(freeTextsIn);
}

/** The value without the text and the salt of every free text that is committed to in `commitments` (rule L8). */
export function dropWords<T>(value: T, commitments: ReadonlySet<string>): T {
  return dropWithin(value, commitments) as T;
}

function dropWithin(value: unknown, commitments: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map(each => dropWithin(each, commitments));
  if (typeof value !== 'object' || value === null) return value;
  if (isFreeText(value))
    return commitments.has(value.commitment) ? { commitment: value.commitment } : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, dropWithin(member, commitments)]),
  );
}
