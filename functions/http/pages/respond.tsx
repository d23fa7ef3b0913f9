import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Assets, Document } from '#web/reader/document.tsx';
import { createFormats, type Formats } from '#web/reader/formats.ts';
import { Message } from '#web/reader/message.tsx';
import type { PageFault } from './page-fault.ts';

/** A document before it is markup. */
export type Page = {
  readonly title: string;
  readonly workspace?: string;
  readonly demo?: boolean;
  readonly simulated?: boolean;
  readonly body: ReactNode;
};

export const FORMATS = createFormats();

const byZone = new Map<string, Formats>();

/** As a workspace's own people read moments: in its time zone; in UTC where none is known. */
export function formatsIn(timeZone = 'UTC'): Formats {
  const known = byZone.get(timeZone) ?? createFormats(undefined, timeZone);
  byZone.set(timeZone, known);
  return known;
}

export function respond(
  context: Context,
  assets: Assets,
  page: Page,
  refusal?: { readonly status: ContentfulStatusCode; readonly code: string },
): Response {
  const { body, ...head } = page;
  const markup = renderToStaticMarkup(
    <Document
      {...head}
      assets={assets}
      formats={FORMATS}
      {...(refusal ? { code: refusal.code } : {})}
    >
      {body}
    </Document>,
  );
  return context.html(`<!doctype html>${markup}`, refusal?.status ?? 200) as Response;
}

export function respondWithFault(
  context: Context,
  assets: Assets,
  fault: PageFault,
  link?: { readonly href: string; readonly text: string },
): Response {
  const { title, sentence } = fault;
  const body = <Message title={title} sentences={[sentence]} {...(link ? { link } : {})} />;
  return respond(context, assets, { title, body }, fault);
}
