import type { ReactNode } from 'react';
import type { Formats } from './formats.ts';

export type Assets = { readonly css: string; readonly js?: string };

type DocumentProps = {
  readonly title: string;
  readonly assets: Assets;
  readonly formats: Formats;
  /** Name of the workspace, where it is known. */
  readonly workspace?: string;
  /** Demo data, marked on every page. */
  readonly demo?: boolean;
  /** Something on the page was made under a settable clock. */
  readonly simulated?: boolean;
  /** Code of the refusal that the page shows, for programs. */
  readonly code?: string;
  readonly children: ReactNode;
};

/** A whole page: one stylesheet, at most one script, nothing inline. */
export function Document(props: DocumentProps) {
  const { title, assets, formats, workspace, demo, simulated, code, children } = props;
  return (
    <html lang={formats.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Countersign`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assets.css} />
        {assets.js === undefined ? null : <script type="module" src={assets.js} />}
      </head>
      <body className="reader-page">
        <header className="page-head">
          {demo ? (
            <p className="mark">
              <strong>Demo data</strong>
              {simulated ? ' · dates set by hand' : ''}
            </p>
          ) : simulated ? (
            <p className="mark">
              <strong>Simulated</strong> · dates set by hand
            </p>
          ) : null}
          <p className="letterhead">
            <span>Countersign</span>
            {workspace === undefined ? null : <span>{workspace}</span>}
          </p>
        </header>
        <main className="reader" data-code={code}>
          {children}
        </main>
      </body>
    </html>
  );
}
