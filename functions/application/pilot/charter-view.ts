import type { Asked } from '#application/stream/sealing.ts';
import type { CharterDraftView, CharterView } from '#contracts/charter.ts';
import { isFreeText, readText } from '#domain/chain/free-text.ts';
import type { Charter, CharterDraft } from '#domain/pilot/charter.ts';

/** A value with every sealed text opened. */
type Read<T> = Asked<T> extends infer A ? ReadWords<A> : never;
type ReadWords<T> = T extends { readonly typed: string }
  ? string
  : T extends readonly (infer Item)[]
    ? ReadWords<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: ReadWords<T[Key]> }
      : T;

function readWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readWords);
  if (typeof value !== 'object' || value === null) return value;
  if (isFreeText(value)) return readText(value);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readWords(member)]));
}

/** A charter for pages: the same members, words in place of sealed texts. */
export const viewCharter = (charter: Charter): CharterView =>
  readWords(charter) as Read<Charter> satisfies CharterView;

export const viewDraft = (draft: CharterDraft): CharterDraftView =>
  readWords(draft) as CharterDraftView;
