/**
 * One pattern over whole words from phrases written as regular-expression sources. A phrase also matches where a
 * hyphen splits or joins its words.
 */
export const lexicon = (...phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z'])(?:${phrases.join('|').replaceAll(' ', '[\\s-]+')})(?![a-z])`, 'g');

/** Every match of a lexicon in a text, as it stands there. */
export const matchesOf = (words: RegExp, text: string): string[] =>
  [...text.matchAll(words)].map(([match]) => match.trim());

/** Every match with the text before it, by which a negation is told. */
export const matchesWithLead = (words: RegExp, text: string): { match: string; lead: string }[] =>
  [...text.matchAll(words)].map(found => ({ match: found[0], lead: text.slice(0, found.index) }));

const NEGATION = /\b(?:not|no|never|neither|nor|without|cannot|[a-z]+n't)(?:\s+[a-z]+){0,3}\s*$/;
const EMPHASIS = /\b(?:not|no) (?:only|just|merely|simply|doubt|question)\b/g;

/** True where the words before a claim deny it. "Not only" and "no doubt" deny nothing. */
export const isNegated = (lead: string): boolean => NEGATION.test(lead.replace(EMPHASIS, ' '));
