import { type ComponentPropsWithoutRef, useEffect, useId, useRef } from 'react';
import type { ReportView } from '#contracts/editions.ts';
import { fillBox, insertChip, type Piece, templateIn } from './slots.ts';

type SlotEditorProps = {
  readonly label: string;
  /** What the box begins with; afterwards it holds what is typed. */
  readonly pieces: readonly Piece[];
  readonly facts: ReportView['facts'];
  readonly errors: readonly string[];
  readonly onChange: (template: string) => void;
  readonly onRemove: () => void;
};

/** None of the browser's own text boxes can hold a chip. */
const TEXT_BOX = {
  role: 'textbox',
  'aria-multiline': false,
  tabIndex: 0,
  className: 'slot-box',
  contentEditable: 'plaintext-only',
  suppressContentEditableWarning: true,
} as const;

/** One sentence: words are typed, figures are chips that are put in and taken out but never typed. */
export function SlotEditor(props: SlotEditorProps) {
  const { label, pieces, facts, errors, onChange, onRemove } = props;
  const box = useRef<HTMLDivElement>(null);
  const caret = useRef<Range>(undefined);
  const begun = useRef(pieces);
  const id = useId();
  // The browser owns what is in the box while somebody types: it is filled once.
  useEffect(() => {
    if (box.current) fillBox(box.current, begun.current);
  }, []);
  const keepCaret = () => {
    const selection = window.getSelection();
    if (selection && selection.rangeCount > 0) caret.current = selection.getRangeAt(0).cloneRange();
  };
  const putIn = (slot: string) => {
    const fact = facts.find(each => each.id === slot);
    if (!box.current || !fact) return;
    insertChip(box.current, { text: fact.rendered, slot }, caret.current);
    caret.current = undefined;
    onChange(templateIn(box.current));
  };
  const textBox: ComponentPropsWithoutRef<'div'> = {
    ...TEXT_BOX,
    'aria-label': label,
    'aria-invalid': errors.length > 0 || undefined,
    'aria-describedby': errors.length > 0 ? id : undefined,
    onInput: event => onChange(templateIn(event.currentTarget)),
    onBlur: keepCaret,
    onKeyDown: event => {
      if (event.key === 'Enter') event.preventDefault();
    },
  };
  return (
    <div className="slot-editor">
      <div ref={box} {...textBox} />
      {errors.length > 0 && (
        <ul id={id} className="slot-errors">
          {errors.map(error => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
      <div className="row">
        <label>
          <span className="unseen">Put a figure into this sentence</span>
          <select value="" onChange={event => putIn(event.target.value)}>
            <option value="">Put in a figure …</option>
            {facts.map(({ id: slot, label: name, rendered }) => (
              <option key={slot} value={slot}>
                {name}: {rendered}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="app-button app-button-quiet" onClick={onRemove}>
          Take this sentence out
        </button>
      </div>
    </div>
  );
}
