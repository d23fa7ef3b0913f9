/** A part of a sentence: words, or a slot and what it shows. */
export type Piece = { readonly text: string; readonly slot?: string };

/** Fills an editable box with words and chips; a chip cannot be typed into. */
export function fillBox(box: HTMLElement, pieces: readonly Piece[]): void {
  box.replaceChildren(
    ...pieces.map(piece => (piece.slot === undefined ? piece.text : chipOf(piece))),
  );
}

/** The sentence in a box, with `{{F1}}` where its chips are. */
export function templateIn(box: Node): string {
  const parts = [...box.childNodes].map(node => {
    if (node instanceof HTMLElement && node.dataset['slot'] !== undefined)
      return `{{${node.dataset['slot']}}}`;
    return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : templateIn(node);
  });
  return parts.join('').replace(/\s+/g, ' ');
}

/** Puts a chip where the caret was last in the box, or at its end. */
export function insertChip(box: HTMLElement, piece: Piece, caret: Range | undefined): void {
  const chip = chipOf(piece);
  if (caret && box.contains(caret.startContainer)) {
    caret.deleteContents();
    caret.insertNode(chip);
  } else box.append(' ', chip);
}

function chipOf({ text, slot = '' }: Piece): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.dataset['slot'] = slot;
  chip.contentEditable = 'false';
  chip.textContent = text;
  return chip;
}
