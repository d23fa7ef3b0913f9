import type { OutboxMail } from '#mailer/outbox.ts';
import { escapeHtml } from './page.ts';

/** What would have been mailed, newest first, each message with its link. */
export const outboxPage = (
  mails: readonly OutboxMail[],
  { css, timeZone }: { readonly css: string; readonly timeZone: string },
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Outbox · Countersign</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><link rel="stylesheet" href="${escapeHtml(css)}"></head>
<body class="reader-page"><header class="page-head"><p class="mark"><strong>This machine only</strong></p><p class="letterhead"><span>Countersign</span><span>Outbox</span></p></header>
<main class="reader"><h1>Outbox</h1>
<p>On one machine no mail is sent. What would have been sent stands here, newest first. <a href="/app">Back to the app</a></p>
${mails.length === 0 ? '<p>Nothing yet. Ask a skeptic a question, or propose a pilot.</p>' : ''}
${mails.map(mail => article(mail, momentsIn(timeZone))).join('\n')}
</main></body></html>`;

const momentsIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  });

const article = (mail: OutboxMail, moments: Intl.DateTimeFormat): string => `<article>
<h2>${escapeHtml(mail.subject)}</h2>
<p>To ${escapeHtml(mail.to.name)} &lt;${escapeHtml(mail.to.email)}&gt;, <time datetime="${escapeHtml(mail.at)}">${escapeHtml(moments.format(new Date(mail.at)))}</time></p>
${mail.text.split('\n\n').map(paragraph).join('\n')}
</article>`;

const paragraph = (text: string): string =>
  `<p>${escapeHtml(text)
    .replace(/https?:\/\/[^\s<]+/g, link => `<a href="${link}">${link}</a>`)
    .replaceAll('\n', '<br>')}</p>`;
