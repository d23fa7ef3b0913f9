import type { Mail } from './mailer.ts';

type Content = Pick<Mail, 'subject' | 'text' | 'html'>;

/** A message in short paragraphs, with at most one link. */
function message(
  subject: string,
  paragraphs: readonly string[],
  link?: { readonly label: string; readonly href: string },
): Content {
  const text = [...paragraphs, ...(link ? [`${link.label}:\n${link.href}`] : [])].join('\n\n');
  const html = [
    ...paragraphs.map(each => `<p>${escapeHtml(each)}</p>`),
    ...(link
      ? [
          `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p><p>${escapeHtml(link.href)}</p>`,
        ]
      : []),
  ].join('\n');
  return { subject, text, html: `<!doctype html><html lang="en"><body>${html}</body></html>` };
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

/** Why a signed head is worth keeping, for somebody who has never heard of one. */
const KEEP_THE_HEAD =
  'Keep this mail: the signed head stands for everything in the record up to this moment. Download the evidence file from the pilot’s page, paste the head into it, and it says whether anything was changed since, by us or by anybody else.';

/** Asks a stakeholder the one question that a pilot begins with. */
export const questionMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly link: string;
}): Content =>
  message(
    `What would success look like to you? (${given.pilot})`,
    [
      `${given.lead} is planning a small pilot, “${given.pilot}”, and asks you one question before anything is fixed: what would success look like to you?`,
      'Your answer is kept word for word. You need no account, and opening the page changes nothing.',
    ],
    { label: 'Answer the question', href: given.link },
  );

/** Asks a signer to read and sign a charter. */
export const signatureMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly version: number;
  readonly link: string;
}): Content =>
  message(
    `Is this a fair test? ${given.pilot}, version ${given.version}`,
    [
      `${given.lead} asks you to read what “${given.pilot}” will be judged by, and to sign it if it is a fair test.`,
      'Signing commits no budget and endorses no tool. You can also ask for a change, or decline.',
    ],
    { label: 'Read it', href: given.link },
  );

/** The code leads the subject, so that a phone shows it without opening the mail. */
export const codeMessage = (given: {
  readonly code: string;
  readonly pilot: string;
  readonly minutes: number;
  readonly link: string;
}): Content =>
  message(
    `${given.code} is your code for ${given.pilot}`,
    [
      `Your code is ${given.code}. It holds for ${given.minutes} minutes and for this one step.`,
      'If you did not ask for it, do nothing: nothing happens without it.',
    ],
    { label: 'Back to the page', href: given.link },
  );

/** What was signed, for the signer to keep. */
export const receiptMessage = (given: {
  readonly pilot: string;
  readonly what: string;
  readonly version: number;
  readonly charterHash: string;
  readonly head: string;
  readonly link: string;
}): Content =>
  message(
    `Your record: ${given.what} (${given.pilot})`,
    [
      `${given.what} on version ${given.version} of “${given.pilot}”. Control of this mailbox was shown by a code.`,
      `Charter hash: ${given.charterHash}`,
      `Signed head: ${given.head}`,
      KEEP_THE_HEAD,
    ],
    { label: 'Open the pilot', href: given.link },
  );

/** The end date has come and the verdict is there. */
export const verdictMessage = (given: {
  readonly pilot: string;
  readonly outcome: string;
  /** The signed head of the ledger with the verdict in it. */
  readonly head?: string;
  readonly link: string;
}): Content =>
  message(
    `The verdict on ${given.pilot}: ${given.outcome}`,
    [
      `“${given.pilot}” was judged by exactly what you signed. The verdict: ${given.outcome}.`,
      'You can accept it or dispute it, in your own words; a dispute is shown wherever the verdict is.',
      ...(given.head ? [`Signed head: ${given.head}`, KEEP_THE_HEAD] : []),
    ],
    { label: 'See the verdict', href: given.link },
  );

/** Somebody declined or asked for a change: told to the lead. */
export const reactionMessage = (given: {
  readonly pilot: string;
  readonly who: string;
  readonly what: string;
  readonly words: string;
  readonly link: string;
}): Content =>
  message(
    `${given.who} ${given.what} (${given.pilot})`,
    [`${given.who} ${given.what}:`, `“${given.words}”`],
    { label: 'Open the pilot', href: given.link },
  );
