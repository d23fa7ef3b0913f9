import type { Mail } from '../mailer.ts';

/** What a message says, before it is laid out: every message of the product is one of these. */
export type Letter = {
  readonly subject: string;
  /** Each a sentence or three; plain text, escaped when it is laid out. */
  readonly paragraphs: readonly string[];
  /** Words that somebody typed, set apart as a quotation. */
  readonly quoted?: string;
  /** Figures and hashes to keep, a line each. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** The one thing to do. Its address stands in full below it, for whoever reads plain text. */
  readonly action?: { readonly label: string; readonly href: string };
  /** Small print below the action. */
  readonly note?: string;
};

/** What stands at the foot of a letter. */
export type Foot = {
  /** The same letter sent again carries the same one. */
  readonly reference: string;
  /** One address that stops letters of this kind; absent where they are essential. */
  readonly unsubscribe?: string;
};

/** A letter as a mail's subject, text and HTML. It loads nothing: no image, no font, no script. */
export const layOut = (letter: Letter, foot: Foot): Pick<Mail, 'subject' | 'text' | 'html'> => ({
  // One line, whatever a pilot is called: a header ends with its line.
  subject: letter.subject.replace(/\s+/gu, ' ').trim(),
  text: asText(letter, foot),
  html: asHtml(letter, foot),
});

const REFERENCE_NOTE = 'Should this come twice under one reference, it is the same message.';

function asText({ paragraphs, quoted, facts, action, note }: Letter, foot: Foot): string {
  const blocks = [
    ...paragraphs,
    quoted === undefined ? '' : `“${quoted}”`,
    (facts ?? []).map(([label, value]) => `${label}: ${value}`).join('\n'),
    action ? `${action.label}:\n${action.href}` : '',
    note ?? '',
    `Reference ${foot.reference}. ${REFERENCE_NOTE}`,
    foot.unsubscribe === undefined ? '' : `No more mail of this kind:\n${foot.unsubscribe}`,
  ];
  return blocks.filter(block => block !== '').join('\n\n');
}

/** Mail programs drop style sheets, so styles stand on the elements; colors are left to dark mode. */
const STYLES = {
  body: 'margin:0;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif',
  main: 'max-width:34em;margin:0 auto',
  quote: 'margin:16px 0;padding:4px 0 4px 14px;border-left:3px solid #888',
  fact: 'margin:4px 0;font-size:14px;overflow-wrap:anywhere',
  action:
    'display:inline-block;padding:10px 18px;border:2px solid;border-radius:6px;font-weight:600',
  small: 'font-size:13px;opacity:.75;overflow-wrap:anywhere',
} as const;

function asHtml({ subject, paragraphs, quoted, facts, action, note }: Letter, foot: Foot): string {
  const small = (html: string) => `<p style="${STYLES.small}">${html}</p>`;
  const parts = [
    ...paragraphs.map(each => `<p>${escapeHtml(each)}</p>`),
    ...(quoted === undefined
      ? []
      : [`<blockquote style="${STYLES.quote}">“${escapeHtml(quoted)}”</blockquote>`]),
    ...(facts ?? []).map(
      ([label, value]) =>
        `<p style="${STYLES.fact}">${escapeHtml(label)}: <b>${escapeHtml(value)}</b></p>`,
    ),
    ...(action
      ? [
          `<p><a style="${STYLES.action}" href="${escapeHtml(action.href)}">${escapeHtml(action.label)}</a></p>`,
          small(escapeHtml(action.href)),
        ]
      : []),
    ...(note === undefined ? [] : [small(escapeHtml(note))]),
    '<hr>',
    small(`Reference ${escapeHtml(foot.reference)}. ${REFERENCE_NOTE}`),
    ...(foot.unsubscribe === undefined
      ? []
      : [small(`<a href="${escapeHtml(foot.unsubscribe)}">No more mail of this kind</a>`)]),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="${escapeHtml(STYLES.body)}"><div style="${STYLES.main}">
${parts.join('\n')}
</div></body></html>`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

/** Why a signed head is worth keeping, for somebody who has never heard of one. */
export const KEEP_THE_HEAD =
  'Keep this mail. Its signed head stands for everything on record up to this moment: paste it into the evidence file, which you can download from the pilot’s page, and the file says whether anything was changed since, by us or by anybody else.';
