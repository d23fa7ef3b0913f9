import type { Entry } from '#domain/chain/entry.ts';
import { type FreeText, freeTextsIn, isFreeText } from '#domain/chain/free-text.ts';
import { METRIC_LIBRARY } from '#domain/criteria/metric-library.ts';
import { TEMPLATES } from '#domain/criteria/templates.ts';
import type { Profile } from '#identity/people.ts';

const normal = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Texts that come with the product: nobody typed them. */
const SUPPLIED: ReadonlySet<string> = new Set(stringsIn([TEMPLATES, METRIC_LIBRARY]).map(normal));

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** The texts of an entry that are a person's own: all that they typed themselves, and what is quoted as theirs. */
export function textsBy(person: string, { header, payload }: Entry): FreeText[] {
  const texts = header.actor === person ? freeTextsIn(payload) : quotedIn(payload.events, person);
  return texts.filter(({ text }) => text === undefined || !SUPPLIED.has(normal(text)));
}

/** Texts of whatever names the person as the one who said it: `wordsBy`, or `person`. */
function quotedIn(value: unknown, person: string): FreeText[] {
  if (typeof value !== 'object' || value === null || isFreeText(value)) return [];
  const members = Object.values(value);
  const { wordsBy, person: of } = value as { wordsBy?: unknown; person?: unknown };
  return [
    ...((wordsBy ?? of) === person ? members.filter(isFreeText) : []),
    ...members.flatMap(member => quotedIn(member, person)),
  ];
}

/**
 * From how many characters on a text of somebody's is told from a coincidence within another text. People quote
 * sentences; reports put names of pilots and courses into sentences of their own, so there the short ones count.
 */
export const TELLING = { inWords: 20, inReports: 4 } as const;

/** Whether a text is a copy of a person's, holds one of theirs of `telling` characters or more, or names them. */
export function traceFinder(
  profile: Pick<Profile, 'name' | 'email'> | undefined,
  typed: readonly string[],
  telling: number,
): (text: string) => boolean {
  const whole = new Set(typed.map(normal));
  const parts = [...whole].filter(text => text.length >= telling);
  const names = profile ? [profile.name, profile.email].map(normal) : [];
  return text => {
    const read = normal(text);
    return whole.has(read) || [...parts, ...names].some(part => holdsAsWords(read, part));
  };
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether `part` stands in `text` with no letter or digit next to it. */
function holdsAsWords(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before = '', after = ''] = [text.slice(0, at).at(-1), text.at(at + part.length)];
    if (!LETTER_OR_DIGIT.test(before) && !LETTER_OR_DIGIT.test(after)) return true;
  }
  return false;
}
