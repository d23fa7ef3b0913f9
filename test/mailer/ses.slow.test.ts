import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mail } from '#mailer/mailer.ts';

import { sesClient, sesMailer } from '#mailer/ses.ts';

const MAIL: Mail = {
  reference: '7K3F9-Q2MXA',
  workspace: 'w1',
  to: { person: 'p1', name: 'Vera Vogt', email: 'vera@example.com' },
  subject: 'Is this a fair test?',
  text: 'Plain words',
  html: '<p>Plain words</p>',
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A mailer whose SES is a server on this machine; how often it was asked is counted. */
async function mailerOf(listener: RequestListener) {
  let requests = 0;
  server = createServer((request, response) => {
    requests += 1;
    request.resume();
    request.on('end', () => listener(request, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { mailer: mailerAt(port), port, requests: () => requests };
}

function mailerAt(port: number) {
  process.env['AWS_ACCESS_KEY_ID'] ??= 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'test';
  process.env['AWS_REGION'] ??= 'eu-central-1';
  return sesMailer(sesClient({ endpoint: `http://127.0.0.1:${port}` }), {
    from: 'pilots@example.com',
  });
}

describe('mail over the wire', () => {
  it('is sent by one request', async () => {
    const { mailer, requests } = await mailerOf((_, response) => {
      response.setHeader('content-type', 'application/json').end('{"MessageId":"m1"}');
    });
    expect(await mailer.send(MAIL)).toEqual({ outcome: 'sent' });
    expect(requests()).toBe(1);
  });

  it('is tried once, and its outcome unknown, when the answer does not come', async () => {
    const { mailer, requests } = await mailerOf(() => undefined);
    expect(await mailer.send(MAIL)).toMatchObject({ outcome: 'unknown' });
    expect(requests()).toBe(1);
  }, 15_000);

  it('is tried once, and its outcome unknown, when the connection breaks', async () => {
    const { mailer, requests } = await mailerOf((_, response) => void response.destroy());
    expect(await mailer.send(MAIL)).toMatchObject({ outcome: 'unknown' });
    expect(requests()).toBe(1);
  });

  it('is known not to have gone out when nobody listens', async () => {
    const { port, requests } = await mailerOf(() => undefined);
    await new Promise(closed => server?.close(closed));
    expect(await mailerAt(port).send(MAIL)).toEqual({
      outcome: 'refused',
      reason: 'ECONNREFUSED',
    });
    expect(requests()).toBe(0);
  });

  it('is refused as SES says', async () => {
    const { mailer, requests } = await mailerOf((_, response) => {
      response.writeHead(400, {
        'content-type': 'application/json',
        'x-amzn-errortype': 'MessageRejected',
      });
      response.end('{"message":"Email address is not verified."}');
    });
    expect(await mailer.send(MAIL)).toEqual({ outcome: 'refused', reason: 'MessageRejected' });
    expect(requests()).toBe(1);
  });
});
