import type { ReactNode } from 'react';
import { sentenceOf } from '../api/problem.ts';
import './notice.css';

/** Something the reader should know. `alert` is read out at once. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  readonly tone?: 'plain' | 'good' | 'bad' | 'unsure';
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}

/** What went wrong, in a sentence that says what to do; nothing while nothing did. */
export function Failure({ error }: { readonly error: unknown }) {
  if (!error) return null;
  return (
    <Notice tone="bad">
      <p>{sentenceOf(error)}</p>
    </Notice>
  );
}

/** Where there is nothing yet: what belongs here, and how it comes about. */
export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
