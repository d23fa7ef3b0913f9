import { readText } from '#domain/chain/free-text.ts';
import type { FactId, StatementId } from '#domain/scorecard/fact.ts';
import type { DraftSentence, NarrativeRequest, Statement } from './narrator.ts';
import { piecesOf } from './template.ts';

/** A stretch of rendered text: the narrator's words, or what code put into a slot, with the id to link it by. */
export type Segment =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'fact'; readonly id: FactId; readonly text: string }
  | { readonly kind: 'quotation'; readonly id: StatementId; readonly text: string };

/** Longest quotation, in words; a longer statement is cut and ends in an ellipsis. */
const QUOTATION_WORDS = { name: 12, words: 30 } as const;

/**
 * A sentence as its reader gets it, a segment a slot. Throws on a slot that the request does not know:
 * only checked sentences are rendered.
 */
export function renderSentence(
  { template }: Pick<DraftSentence, 'template'>,
  { facts, statements }: Pick<NarrativeRequest, 'facts' | 'statements'>,
): Segment[] {
  return piecesOf(template).map((piece): Segment => {
    if (piece.kind === 'words') return { kind: 'words', text: piece.text };
    const fact = facts.find(({ id }) => id === piece.id);
    if (fact) return { kind: 'fact', id: fact.id, text: fact.rendered };
    const statement = statements.find(({ id }) => id === piece.id);
    if (statement) return { kind: 'quotation', id: statement.id, text: quotationOf(statement) };
    throw new RangeError(`unknown slot ${piece.id}`);
  });
}

/** The whole text, sentences joined by spaces: plain text, to be shown as text. */
export const renderText = (
  sentences: readonly Pick<DraftSentence, 'template'>[],
  request: Pick<NarrativeRequest, 'facts' | 'statements'>,
): string =>
  sentences
    .map(sentence =>
      renderSentence(sentence, request)
        .map(({ text }) => text)
        .join(''),
    )
    .join(' ');

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * The statement's own words in quotation marks: invisible characters, the last full stop and spare white space dropped,
 * cut to length.
 */
export function quotationOf({ words, use }: Statement): string {
  const visible = readText(words)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[“”"]/g, '’')
    .trim()
    .replace(/\.$/, '')
    .split(/\s+/);
  const kept = visible.slice(0, QUOTATION_WORDS[use]).join(' ');
  return `“${kept}${visible.length > QUOTATION_WORDS[use] ? ' …' : ''}”`;
}
