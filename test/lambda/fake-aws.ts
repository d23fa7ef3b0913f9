import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Mail } from '#mailer/mailer.ts';

export type FakeAws = {
  readonly url: string;
  /** What was mailed, oldest first. */
  readonly mails: Mail[];
  /** What was put on the queue, oldest first. */
  readonly jobs: string[];
  readonly close: () => Promise<void>;
};

/** KMS, SQS and SES as far as the product calls them, by their own protocols on a socket of this machine. */
export async function startFakeAws(): Promise<FakeAws> {
  const mails: Mail[] = [];
  const jobs: string[] = [];
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

  const answerTo = (target: string, sent: Sent): object => {
    switch (target) {
      case 'TrentService.GetPublicKey':
        return { KeyId: sent.KeyId, PublicKey: spki, KeySpec: 'ECC_NIST_P256' };
      case 'TrentService.Sign': {
        const signature = sign('sha256', Buffer.from(sent.Message ?? '', 'base64'), privateKey);
        return { KeyId: sent.KeyId, Signature: signature.toString('base64') };
      }
      case 'AmazonSQS.SendMessage': {
        const body = sent.MessageBody ?? '';
        jobs.push(body);
        return { MessageId: randomUUID(), MD5OfMessageBody: md5(body) };
      }
      case 'SendEmail':
        mails.push(mailOf(sent));
        return { MessageId: randomUUID() };
      default:
        throw new Error(`Nobody here knows ${target}.`);
    }
  };

  const server = createServer(async (request, response) => {
    const isMail = request.url === '/v2/email/outbound-emails';
    const target = isMail ? 'SendEmail' : String(request.headers['x-amz-target']);
    const answer = answerTo(target, JSON.parse(await textOf(request)) as Sent);
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    jobs,
    async close() {
      server.closeAllConnections();
      await new Promise<void>(resolve => server.close(() => resolve()));
    },
  };
}

/** The members that are read of what is sent to any of the three. */
type Sent = {
  readonly KeyId?: string;
  readonly Message?: string;
  readonly MessageBody?: string;
  readonly Destination?: { readonly ToAddresses: readonly string[] };
  readonly Content?: {
    readonly Simple: {
      readonly Subject: { readonly Data: string };
      readonly Body: Readonly<Record<'Text' | 'Html', { readonly Data: string }>>;
    };
  };
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[];
};

function mailOf({ Destination, Content, EmailTags = [] }: Sent): Mail {
  const tag = (name: string) => EmailTags.find(each => each.Name === name)?.Value ?? '';
  const { Subject, Body } = Content?.Simple ?? {};
  return {
    reference: tag('reference'),
    workspace: tag('workspace'),
    to: { person: tag('person'), name: '', email: Destination?.ToAddresses[0] ?? '' },
    subject: Subject?.Data ?? '',
    text: Body?.Text.Data ?? '',
    html: Body?.Html.Data ?? '',
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
