import { type ReactNode, useEffect } from 'react';
import './page.css';

/** The head of a page: its title is the document's title and takes the focus after a change of page. */
export function PageHead({
  title,
  kicker,
  children,
}: {
  readonly title: string;
  readonly kicker?: ReactNode;
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Countersign`;
  }, [title]);
  return (
    <header className="app-head">
      {kicker && <p className="app-kicker">{kicker}</p>}
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </header>
  );
}
