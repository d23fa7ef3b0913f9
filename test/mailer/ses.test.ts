import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mail } from '#mailer/mailer.ts';
import { sesMailer } from '#mailer/ses.ts';

const ses = mockClient(SESv2Client);
afterEach(() => ses.reset());

const mailer = sesMailer(new SESv2Client({ region: 'eu-central-1' }), {
  from: 'pilots@example.com',
  configurationSet: 'countersign-dev',
});

const MAIL: Mail = {
  reference: '7K3F9-Q2MXA',
  workspace: 'w1',
  to: { person: 'p1', name: 'Vera Vogt', email: 'vera@example.com' },
  subject: 'Is this a fair test? Grüße',
  text: 'Plain words',
  html: '<p>Plain words</p>',
};

const sentInput = () => ses.commandCalls(SendEmailCommand)[0]?.args[0].input;

describe('mail by SES', () => {
  it('carries subject, text and HTML to one address, by the configuration set', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'm1' });
    expect(await mailer.send(MAIL)).toEqual({ outcome: 'sent' });
    expect(sentInput()).toMatchObject({
      FromEmailAddress: 'pilots@example.com',
      Destination: { ToAddresses: ['vera@example.com'] },
      ConfigurationSetName: 'countersign-dev',
      Content: {
        Simple: {
          Subject: { Data: MAIL.subject, Charset: 'UTF-8' },
          Body: { Text: { Data: MAIL.text }, Html: { Data: MAIL.html } },
        },
      },
    });
  });

  it('is tagged, so that what comes back finds its person without the address', async () => {
    ses.on(SendEmailCommand).resolves({});
    await mailer.send(MAIL);
    expect(sentInput()?.EmailTags).toEqual([
      { Name: 'workspace', Value: 'w1' },
      { Name: 'person', Value: 'p1' },
      { Name: 'reference', Value: '7K3F9-Q2MXA' },
    ]);
  });

  it('says how to end it at one click, where it is not essential (RFC 8058)', async () => {
    ses.on(SendEmailCommand).resolves({});
    await mailer.send({ ...MAIL, unsubscribe: 'https://c.test/mail/s' });
    expect(sentInput()?.Content?.Simple?.Headers).toEqual([
      { Name: 'Auto-Submitted', Value: 'auto-generated' },
      { Name: 'List-Unsubscribe', Value: '<https://c.test/mail/s>' },
      { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
    ]);
    await mailer.send(MAIL);
    const essential = ses.commandCalls(SendEmailCommand)[1]?.args[0].input;
    expect(essential?.Content?.Simple?.Headers).toHaveLength(1);
  });
});

const fault = (name: string, httpStatusCode?: number, code?: string) =>
  Object.assign(new Error(name), {
    name,
    $metadata: { httpStatusCode },
    ...(code ? { code } : {}),
  });

describe('a fault of SES', () => {
  it.each([
    ['MessageRejected', 400],
    ['MailFromDomainNotVerifiedException', 400],
    ['SendingPausedException', 400],
    ['AccessDeniedException', 403],
  ])('%s means that the mail did not go out', async (name, status) => {
    ses.on(SendEmailCommand).rejects(fault(name, status));
    expect(await mailer.send(MAIL)).toEqual({ outcome: 'refused', reason: name });
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
    '%s means that there was no connection to send it by',
    async code => {
      ses.on(SendEmailCommand).rejects(fault('Error', undefined, code));
      expect(await mailer.send(MAIL)).toEqual({ outcome: 'refused', reason: code });
    },
  );

  it.each([
    ['TooManyRequestsException', 429],
    ['ThrottlingException', 400],
  ])('%s means that it did not go out for now', async (name, status) => {
    ses.on(SendEmailCommand).rejects(fault(name, status));
    expect(await mailer.send(MAIL)).toEqual({ outcome: 'throttled', reason: name });
  });

  it.each([
    ['TimeoutError', undefined, undefined],
    ['Error', undefined, 'ECONNRESET'],
    ['InternalServiceErrorException', 500, undefined],
    ['ServiceUnavailable', 503, undefined],
  ])('%s leaves open whether it went out', async (name, status, code) => {
    ses.on(SendEmailCommand).rejects(fault(name, status, code));
    expect(await mailer.send(MAIL)).toEqual({ outcome: 'unknown', reason: code ?? name });
  });
});
