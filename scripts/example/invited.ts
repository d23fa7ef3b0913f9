import { formOf, headingOf, plain } from './reader-page.ts';
import { type Visitor, visitor } from './visitor.ts';

/** A person without an account: reads their mail, follows its link, fills in the page's form. */
export type Invited = {
  /** Each answers the heading of the page that it ends on. */
  answer(words: string): Promise<string>;
  sign(): Promise<string>;
  acceptVerdict(): Promise<string>;
};

/** What mails are recognized by. */
const SUBJECTS = {
  question: /^What would success look like to you\?/,
  charter: /^Is this a fair test\?/,
  verdict: /^The verdict on /,
  code: /^(\d{6}) is your code/,
} as const;

export function invited(
  baseUrl: string,
  { name, email }: { readonly name: string; readonly email: string },
): Invited {
  const visit = visitor(baseUrl);

  const confirm = async (mail: RegExp, form: string, more: Readonly<Record<string, string>>) => {
    const page = await visit.open(linkIn(await newestMail(visit, email, mail)));
    const asked = formOf(page.html, form);
    const pending = await visit.open(asked.action, asked.fields);
    const { subject } = await newestMail(visit, email, SUBJECTS.code);
    const [, code = ''] = SUBJECTS.code.exec(subject) ?? [];
    const { action, fields } = formOf(pending.html, 'confirm');
    const done = await visit.open(action, { ...fields, ...more, code });
    return headingOf(done.html);
  };

  return {
    async answer(words) {
      const page = await visit.open(linkIn(await newestMail(visit, email, SUBJECTS.question)));
      const { action, fields } = formOf(page.html, 'answer');
      const done = await visit.open(action, { ...fields, words });
      return headingOf(done.html);
    },
    sign: () => confirm(SUBJECTS.charter, 'sign', { name }),
    acceptVerdict: () => confirm(SUBJECTS.verdict, 'accept', {}),
  };
}

type ReceivedMail = { readonly subject: string; readonly markup: string };

/** The newest mail to an address with such a subject, from the outbox page. */
async function newestMail(visit: Visitor, email: string, subject: RegExp): Promise<ReceivedMail> {
  const { html } = await visit.open('/local/outbox');
  for (const [, markup = ''] of html.matchAll(/<article>(.*?)<\/article>/gs)) {
    const found = plain(/<h2>(.*?)<\/h2>/s.exec(markup)?.[1] ?? '');
    if (subject.test(found) && plain(markup).includes(`<${email}>`))
      return { subject: found, markup };
  }
  throw new Error(`No mail to ${email} with the subject ${subject}.`);
}

function linkIn({ markup, subject }: ReceivedMail): string {
  const link = /href="([^"]*\/r\/[^"]*)"/.exec(markup)?.[1];
  if (link === undefined) throw new Error(`“${subject}” has no link.`);
  return plain(link);
}
