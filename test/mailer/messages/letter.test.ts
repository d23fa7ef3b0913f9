import { describe, expect, it } from 'vitest';
import { codeMessage } from '#mailer/messages/codes.ts';
import {
  criteriaChangedMessage,
  questionMessage,
  signatureMessage,
} from '#mailer/messages/invitations.ts';
import { type Letter, layOut } from '#mailer/messages/letter.ts';
import { reactionMessage } from '#mailer/messages/reactions.ts';
import { receiptMessage } from '#mailer/messages/receipts.ts';
import { verdictMessage } from '#mailer/messages/verdicts.ts';
import { welcomeMessage } from '#mailer/messages/welcome.ts';

const link = 'https://countersign.test/r/abc';
const asked = { pilot: 'Stalled deals', lead: 'Lena', version: 2, link };

const LETTERS: readonly (readonly [string, Letter])[] = [
  ['question', questionMessage(asked)],
  ['signature', signatureMessage(asked)],
  ['changed criteria', criteriaChangedMessage(asked)],
  ['code', codeMessage({ ...asked, code: '042137', minutes: 10 })],
  ['verdict', verdictMessage({ ...asked, outcome: 'met', isChanged: true, head: '12:abc' })],
  ['welcome', welcomeMessage({ workspace: 'Northwind', who: 'Lena', roles: ['lead'], link })],
  ['reaction', reactionMessage({ ...asked, who: 'Vera', what: 'declined', words: 'Too <soon>' })],
  [
    'receipt',
    receiptMessage({ ...asked, what: 'You signed', charterHash: 'c'.repeat(64), head: '7:abc' }),
  ],
];

describe('a letter', () => {
  it.each(LETTERS)(
    'about a %s says all in text that it says in HTML, with a plain link',
    (_, each) => {
      const { text, html } = layOut(each, { reference: '7K3F9-Q2MXA' });
      expect(text).toContain(`:\n${link}`);
      expect(html.match(new RegExp(link, 'g'))).toHaveLength(2);
      for (const said of [...each.paragraphs, ...(each.facts ?? []).map(([, value]) => value)])
        expect(text).toContain(said);
    },
  );

  it.each(LETTERS)('about a %s loads nothing and runs nothing', (_, each) => {
    const { html } = layOut(each, { reference: '7K3F9-Q2MXA' });
    expect(html).not.toMatch(/<(img|script|link|iframe|style)\b|url\(|src=/i);
  });

  it('shows its reference, so that a repeat is recognized', () => {
    const { text, html } = layOut(questionMessage(asked), { reference: '7K3F9-Q2MXA' });
    expect(text).toContain('Reference 7K3F9-Q2MXA.');
    expect(html).toContain('Reference 7K3F9-Q2MXA.');
  });

  it('never lets what people typed become markup', () => {
    const letter = reactionMessage({
      ...asked,
      who: '<b>Vera</b>',
      what: 'declined',
      words: '<img src=x onerror=alert(1)>"\'',
    });
    const { html } = layOut(letter, { reference: 'R' });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<b>Vera');
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62;&#34;&#39;');
  });

  it('has a subject of one line, whatever a pilot is called', () => {
    const pilot = 'Deals\r\nBcc: all@people.test\n\nHello';
    const { subject } = layOut(questionMessage({ ...asked, pilot }), { reference: 'R' });
    expect(subject).toContain('Deals Bcc: all@people.test Hello');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('offers an end to its kind where it is not essential', () => {
    const unsubscribe = 'https://countersign.test/unsubscribe/s3cret';
    const { text, html } = layOut(questionMessage(asked), { reference: 'R', unsubscribe });
    expect(text).toContain(`No more mail of this kind:\n${unsubscribe}`);
    expect(html).toContain(`href="${unsubscribe}"`);
  });
});

describe('a code', () => {
  it('leads the subject', () => {
    expect(codeMessage({ ...asked, code: '042137', minutes: 10 }).subject).toMatch(/^042137 /);
  });
});
