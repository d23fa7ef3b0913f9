import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail, Mailer, SendOutcome } from './mailer.ts';

export type SesConfig = {
  /** The one address that mail comes from. */
  readonly from: string;
  /** What bounces and complaints are reported by. */
  readonly configurationSet?: string;
};

/**
 * One try each: SendEmail cannot be made to count once, so whether to send again is decided by the kind of message
 * (rule E3), never by the client.
 */
export const sesClient = (settings: { readonly endpoint?: string } = {}): SESv2Client =>
  new SESv2Client({
    ...settings,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 2000, requestTimeout: 4000, throwOnRequestTimeout: true },
  });

/** Mail by Amazon SES, API version 2 (`SendEmail`). */
export const sesMailer = (client: SESv2Client, config: SesConfig): Mailer => ({
  async send(mail) {
    try {
      await client.send(new SendEmailCommand(requestOf(mail, config)));
      return { outcome: 'sent' };
    } catch (fault) {
      return outcomeOf(fault);
    }
  },
});

const UTF8 = 'UTF-8';

function requestOf(mail: Mail, { from, configurationSet }: SesConfig) {
  const { to, subject, text, html, reference, workspace } = mail;
  return {
    FromEmailAddress: from,
    Destination: { ToAddresses: [to.email] },
    Content: {
      Simple: {
        Subject: { Data: subject, Charset: UTF8 },
        Body: { Text: { Data: text, Charset: UTF8 }, Html: { Data: html, Charset: UTF8 } },
        Headers: headersOf(mail),
      },
    },
    // What comes back names them: so feedback finds the person without knowing the address.
    EmailTags: [
      { Name: 'workspace', Value: workspace },
      { Name: 'person', Value: to.person },
      { Name: 'reference', Value: reference },
    ],
    ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
  };
}

/** One-click unsubscription by RFC 8058; no auto-replies to what nobody reads (RFC 3834). */
const headersOf = ({ unsubscribe }: Mail) => [
  { Name: 'Auto-Submitted', Value: 'auto-generated' },
  ...(unsubscribe === undefined
    ? []
    : [
        { Name: 'List-Unsubscribe', Value: `<${unsubscribe}>` },
        { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
      ]),
];

const THROTTLES = new Set(['TooManyRequestsException', 'ThrottlingException', 'Throttling']);

/** Faults that come before a connection is there, or before a request leaves. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'CredentialsProviderError',
]);

type Fault = {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
};

/**
 * What a fault says about the message. SES answers 4xx to what it does not take. Everything else, a timeout, a lost
 * connection, a 5xx, may have come after the message was taken: only what is known not to have gone out is `refused`.
 */
function outcomeOf(fault: unknown): SendOutcome {
  const { name = 'unknown', code, $metadata } = fault as Fault;
  const status = $metadata?.httpStatusCode ?? 0;
  const reason = code ?? name;
  if (THROTTLES.has(name) || status === 429) return { outcome: 'throttled', reason };
  const isRefusal = (status >= 400 && status < 500) || NEVER_LEFT.has(code ?? name);
  return { outcome: isRefusal ? 'refused' : 'unknown', reason };
}
