import { type ReactNode, useState } from 'react';

/**
 * Something folded away under its summary. It is made when it is first opened, and then stays: a page with many forms
 * would else wait for all of them.
 */
export function Fold({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode;
  /** Whether it begins open. */
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  const [made, setMade] = useState(open);
  return (
    <details open={open} onToggle={event => event.currentTarget.open && setMade(true)}>
      <summary>{summary}</summary>
      {made && children}
    </details>
  );
}
