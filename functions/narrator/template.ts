/** What a template is made of: the writer's words, and slots that code fills. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'slot'; readonly id: string };

const SLOT = /\{\{([FQ][1-9]\d{0,4})\}\}/g;

/** Splits `The change was {{F12}}.` into words, slot, words. Whatever is not exactly a slot is words. */
export function piecesOf(template: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of template.matchAll(SLOT)) {
    if (match.index > end) pieces.push({ kind: 'words', text: template.slice(end, match.index) });
    pieces.push({ kind: 'slot', id: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < template.length) pieces.push({ kind: 'words', text: template.slice(end) });
  return pieces;
}

/** Ids in the slots of a template, each once, in order. */
export const slotsOf = (template: string): string[] => [
  ...new Set(piecesOf(template).flatMap(piece => (piece.kind === 'slot' ? [piece.id] : []))),
];
