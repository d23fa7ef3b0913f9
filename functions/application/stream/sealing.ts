import { type FreeText, sealText } from '#domain/chain/free-text.ts';

/** Words as somebody typed them, marked so that they are sealed before they are decided on. */
export type Words = { readonly typed: string };

export const words = (typed: string): Words => ({ typed });

/** A command as it was asked: words where the domain has sealed texts. */
export type Asked<T> = T extends FreeText
  ? Words
  : T extends readonly (infer Item)[]
    ? readonly Asked<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Asked<T[Key]> }
      : T;

/** Seals every text of a command under a salt of its own. */
export function seal<T>(asked: Asked<T>, salt: () => string): T {
  return sealWithin(asked, salt) as T;
}

function sealWithin(value: unknown, salt: () => string): unknown {
  if (Array.isArray(value)) return value.map(each => sealWithin(each, salt));
  if (typeof value !== 'object' || value === null) return value;
  if (isWords(value)) return sealText(value.typed, salt());
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, sealWithin(member, salt)]),
  );
}

const isWords = (value: object): value is Words =>
  Object.keys(value).length === 1 && typeof (value as { typed?: unknown }).typed === 'string';
