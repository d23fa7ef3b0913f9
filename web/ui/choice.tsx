import type { ComponentPropsWithRef, ReactNode } from 'react';

/** A radio button or a checkbox whose whole line can be pressed, with a sentence under its name. */
export function Choice({
  label,
  note,
  ...input
}: Omit<ComponentPropsWithRef<'input'>, 'className'> & {
  readonly type: 'radio' | 'checkbox';
  readonly label: ReactNode;
  readonly note?: ReactNode;
}) {
  return (
    <label className="app-choice">
      <input {...input} />
      <span>
        <span className="app-choice-label">{label}</span>
        {note && <span className="app-choice-note">{note}</span>}
      </span>
    </label>
  );
}
