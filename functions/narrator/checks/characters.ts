import type { SentenceFinding } from './finding.ts';
import { type SentenceView, SLOT_MARK } from './sentence-view.ts';

/** All that a template may be written in, slots apart: unaccented letters, spaces and plain punctuation. */
const ALLOWED = /^[A-Za-z ,.;:?()'’&–—-]*$/;

const KINDS: readonly (readonly [RegExp, SentenceFinding['code'], string])[] = [
  [/\p{N}/u, 'digit', 'Write no figure: put the slot of a fact in its place.'],
  [
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u,
    'control_character',
    'Leave out control and invisible characters.',
  ],
  [/[%‰$€£¥¢₹+=]/u, 'digit', 'Write no sign of a quantity: the slot brings its own unit.'],
  [/[<>{}[\]`*_#|~^\\]/u, 'markup', 'Write plain text without markup; a slot is exactly {{F1}}.'],
  [/[/@]/u, 'link', 'Write no address and no link.'],
  [/[“”"«»„]/u, 'character', 'Write no quotation marks: a quotation is the slot of a statement.'],
];

/** Holds a template to its alphabet (rule N2): figures, look-alikes, markup, links and hidden characters all fall outside. */
export function checkCharacters({ words }: SentenceView): SentenceFinding[] {
  const text = words.replaceAll(SLOT_MARK, '');
  if (ALLOWED.test(text)) return addressesIn(text);
  const known = KINDS.flatMap(([pattern, code, sentence]) => {
    const match = pattern.exec(text);
    return match ? [{ code, excerpt: visible(match[0]), sentence }] : [];
  });
  if (known.length > 0) return known;
  const odd = [...text].find(character => !ALLOWED.test(character)) ?? '';
  return [
    {
      code: 'character',
      excerpt: visible(odd),
      sentence: 'Use unaccented letters and plain punctuation only.',
    },
  ];
}

function addressesIn(text: string): SentenceFinding[] {
  const match = /[A-Za-z]\.[A-Za-z]\S*|\b(?:https?|www|mailto|javascript)\b/i.exec(text);
  return match
    ? [{ code: 'link', excerpt: match[0], sentence: 'Write no address and no link.' }]
    : [];
}

/** A character as a reader can see it: itself, or its code point. */
const visible = (character: string): string =>
  /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    ? character
    : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
