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
    <label className="choice">
      <input {...input} />
      <span>
        <span className="choice-label">{label}</span>
        {note && <span className="choice-note">{note}</span>}
      </span>
    </label>
  );
}
