/**
 * Every kind of mail (rule E1). `essential`: somebody waits for it, so where it is not known whether it went out it is
 * sent again; the others never are. Those have a sort that their reader can stop (rule E1).
 */
export const MAIL_KINDS = {
  question: { essential: true },
  signature: { essential: true },
  'criteria-changed': { essential: true },
  verdict: { essential: true },
  price: { essential: true },
  code: { essential: true },
  receipt: { essential: true },
  reaction: { essential: true },
  report: { essential: true },
  welcome: { essential: true },
  reminder: { essential: false, sort: 'reminders' },
  nudge: { essential: false, sort: 'nudges' },
  digest: { essential: false, sort: 'digests' },
} as const satisfies Readonly<
  Record<
    string,
    { readonly essential: true } | { readonly essential: false; readonly sort: string }
  >
>;

export type MailKind = keyof typeof MAIL_KINDS;

/** What a reader can stop. */
export const MAIL_SORTS = ['reminders', 'nudges', 'digests'] as const;
export type MailSort = (typeof MAIL_SORTS)[number];

/** The sort that a kind belongs to; undefined for what is essential and cannot be stopped. */
export function sortOf(kind: MailKind): MailSort | undefined {
  const row = MAIL_KINDS[kind];
  return row.essential ? undefined : row.sort;
}
