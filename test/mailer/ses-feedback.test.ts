import { describe, expect, it } from 'vitest';
import { takeFeedback } from '#application/mail/take-feedback.ts';
import { hashAddress } from '#identity/secrets.ts';
import type { MailFeedback } from '#mailer/mail-feedback.ts';
import { readSesFeedback } from '#mailer/ses-feedback.ts';

/** As SES publishes it to EventBridge, cut to what is documented and near to it. */
const event = (detail: object) => ({
  version: '0',
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    mail: {
      timestamp: '2026-07-01T12:00:00.000Z',
      messageId: 'm1',
      destination: ['vera@example.com'],
      tags: {
        'ses:configuration-set': ['countersign-dev'],
        workspace: ['w1'],
        person: ['p1'],
        reference: ['7K3F9-Q2MXA'],
      },
    },
    ...detail,
  },
});

const bounce = (bounceType: string) =>
  event({
    eventType: 'Bounce',
    bounce: {
      bounceType,
      bounceSubType: 'General',
      bouncedRecipients: [{ emailAddress: 'vera@example.com', status: '5.1.1' }],
      timestamp: '2026-07-01T12:00:05.000Z',
    },
  });

const complaint = event({
  eventType: 'Complaint',
  complaint: {
    complainedRecipients: [{ emailAddress: 'vera@example.com' }],
    timestamp: '2026-07-01T13:00:00.000Z',
  },
});

describe('what SES reports', () => {
  it('is read as a bounce of a message, for good or for now', () => {
    expect(readSesFeedback(bounce('Permanent'))).toEqual({
      workspace: 'w1',
      person: 'p1',
      reference: '7K3F9-Q2MXA',
      email: 'vera@example.com',
      as: 'bounced',
      forGood: true,
      at: Date.parse('2026-07-01T12:00:05.000Z'),
    });
    expect(readSesFeedback(bounce('Transient'))).toMatchObject({ forGood: false });
  });

  it('is read as a complaint', () => {
    expect(readSesFeedback(complaint)).toMatchObject({ as: 'complained', forGood: true });
  });

  it.each([
    ['nothing', undefined],
    ['another event', event({ eventType: 'Delivery', delivery: {} })],
    ['a message that is not ours', { detail: { mail: { tags: {} }, bounce: {} } }],
  ])('is left alone when it is %s', (_, other) => {
    expect(readSesFeedback(other)).toBeUndefined();
  });
});

describe('feedback', () => {
  const taken = async (feedback: MailFeedback | undefined) => {
    const noted: unknown[] = [];
    const deps = {
      mailLog: { markReturned: async (...given: unknown[]) => void noted.push(given) },
      mailboxes: { markReturned: async (...given: unknown[]) => void noted.push(given) },
    };
    if (feedback)
      await takeFeedback(deps as unknown as Parameters<typeof takeFeedback>[0], feedback);
    return noted;
  };

  it('marks the message, and the address where it is for good', async () => {
    expect(await taken(readSesFeedback(bounce('Permanent')))).toEqual([
      ['w1', '7K3F9-Q2MXA', 'bounced'],
      [
        'p1',
        {
          as: 'bounced',
          at: Date.parse('2026-07-01T12:00:05.000Z'),
          addressHash: hashAddress('vera@example.com'),
        },
      ],
    ]);
  });

  it('marks the message alone where the mailbox was full or away', async () => {
    expect(await taken(readSesFeedback(bounce('Transient')))).toEqual([
      ['w1', '7K3F9-Q2MXA', 'bounced'],
    ]);
  });
});
