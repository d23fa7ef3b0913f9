import type { Instant } from '../calendar/calendar.ts';
import { hashText, hashValue } from '../chain/canonical.ts';
import { type FreeText, isFreeText, readText, sealText, withoutWords } from '../chain/free-text.ts';

/** Where a stream stood when an edition was made of it. */
export type StreamHead = { readonly stream: string; readonly seq: number; readonly hash: string };

/** An edition as it is kept: what it shows, what it was made of, and who answers for its text. */
export type EditionContent = {
  readonly v: 1;
  /** Its report's stream. */
  readonly report: string;
  readonly edition: number;
  readonly asOf: Instant;
  /** Of every stream that was read, in the order of their names. */
  readonly heads: readonly StreamHead[];
  /** Names the text that it prints, and through it the facts; absent for a report without one. */
  readonly textHash?: string;
  /** Person id. */
  readonly owner?: string;
  /** The report as it was shown, with every word that could be somebody's in a sealed text. */
  readonly body: unknown;
};

/** Hash of an edition (rule R21). Words are covered by their commitments, so that they can be erased. */
export const contentHashOf = (content: EditionContent): string =>
  hashValue('edition', withoutWords(content));

/**
 * Members whose text is the product's own: dates, ids, codes. Every other text may hold what somebody typed and is
 * sealed; a member that is new is sealed until it is listed here.
 */
const PLAIN_MEMBERS: ReadonlySet<string> = new Set([
  'quarter',
  'first',
  'last',
  'asOf',
  'by',
  'on',
  'at',
  'id',
  'pilot',
  'criterion',
  'outcome',
  'grade',
  'gradeName',
  'stage',
  'status',
  'since',
  'was',
  'is',
  'currency',
  'amount',
  'decision',
]);

/** Seals the words of a body. Each has a salt of its own, which follows from `salt` and the place of the text. */
export function sealBody(body: unknown, salt: string): unknown {
  const within = (value: unknown, path: string, member: string): unknown => {
    if (typeof value === 'string')
      return PLAIN_MEMBERS.has(member)
        ? value
        : sealText(value, hashText('text', `${salt}\n${path}`));
    if (Array.isArray(value))
      return value.map((each, index) => within(each, `${path}/${index}`, member));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, within(each, `${path}/${key}`, key)]),
    );
  };
  return within(body, '', '');
}

/** A body with its words; erased ones are marked as such. */
export function openBody(sealed: unknown): unknown {
  if (Array.isArray(sealed)) return sealed.map(openBody);
  if (typeof sealed !== 'object' || sealed === null) return sealed;
  if (isFreeText(sealed)) return readText(sealed);
  return Object.fromEntries(Object.entries(sealed).map(([key, each]) => [key, openBody(each)]));
}

/** The salt that a sealed empty text carries; empty once it is erased. */
export const saltOf = ({ salt }: FreeText): string => salt ?? '';
