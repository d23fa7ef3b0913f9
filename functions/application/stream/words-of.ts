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

/** A text that is long enough to be told from a coincidence when it stands within another. */
const TELLING = 20;

/** Whether a text is a copy of a person's, holds a long one of theirs, or names them. */
export function traceFinder(
  profile: Pick<Profile, 'name' | 'email'> | undefined,
  typed: readonly string[],
): (text: string) => boolean {
  const whole = new Set(typed.map(normal));
  const parts = [...whole].filter(text => text.length >= TELLING);
  const names = profile ? [profile.name, profile.email].map(asWord) : [];
  return text => {
    const read = normal(text);
    return (
      whole.has(read) ||
      parts.some(part => read.includes(part)) ||
      names.some(name => name.test(text))
    );
  };
}

/** A name as a word of its own, in whatever case. */
const asWord = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
