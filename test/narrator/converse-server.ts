import { createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { bedrockClient } from '#narrator/bedrock.ts';
import type { DraftSentence } from '#narrator/narrator.ts';

/** What the server does with one request. */
export type Reply = (stream: ServerHttp2Stream) => void;

/** The parts of a request that tests read. */
export type ConverseBody = {
  readonly messages?: unknown;
  readonly system?: unknown;
  readonly [member: string]: unknown;
};

export type Received = { readonly path: string; readonly body: ConverseBody };

export type ConverseServer = {
  readonly client: BedrockRuntimeClient;
  /** Requests so far, in order, the client's own retries included. */
  readonly received: Received[];
  /** Replies to come, one a request; the last one answers every further request. */
  readonly script: (...replies: readonly Reply[]) => void;
  readonly close: () => Promise<void>;
};

/** Bedrock's wire format on a local socket: HTTP/2 without encryption, as the SDK's own handler speaks it. */
export async function startConverseServer(): Promise<ConverseServer> {
  const received: Received[] = [];
  let replies: Reply[] = [];
  const open = new Set<{ destroy: () => void }>();
  const server: Http2Server = createServer();
  server.on('session', session => open.add(session));
  server.on('stream', (stream, headers) => {
    const chunks: Buffer[] = [];
    stream.on('error', () => undefined);
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      received.push({ path: String(headers[':path']), body });
      const reply = replies.length > 1 ? replies.shift() : replies[0];
      reply?.(stream);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = bedrockClient({
    region: 'eu-west-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' },
  });
  return {
    client,
    received,
    script: (...next) => {
      received.length = 0;
      replies = [...next];
    },
    close: async () => {
      client.destroy();
      for (const session of open) session.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  stream => {
    stream.respond({ ':status': status, 'content-type': 'application/json', ...headers });
    stream.end(JSON.stringify(body));
  };

const USAGE = { inputTokens: 1_000, outputTokens: 200, totalTokens: 1_200 };

/** A `Converse` answer with this content and stop reason. */
export const converse = (content: unknown, stopReason = 'end_turn'): Reply =>
  json({
    output: { message: { role: 'assistant', content } },
    stopReason,
    usage: USAGE,
    metrics: { latencyMs: 5 },
  });

export const text = (answer: string, stopReason = 'end_turn'): Reply =>
  converse([{ text: answer }], stopReason);

export const sentences = (...drafts: readonly DraftSentence[]): Reply =>
  text(JSON.stringify({ sentences: drafts }));

export const tool = (...drafts: readonly DraftSentence[]): Reply =>
  converse(
    [{ toolUse: { toolUseId: 'call-1', name: 'narrative', input: { sentences: drafts } } }],
    'tool_use',
  );

export const failure = (status: number, type: string): Reply =>
  json({ message: `made to fail: ${type}` }, status, { 'x-amzn-errortype': type });

export const guardrail = (action: 'NONE' | 'GUARDRAIL_INTERVENED'): Reply =>
  json({ action, outputs: [], assessments: [], usage: {} });

/** Accepts the request and says nothing more. */
export const hang: Reply = () => undefined;

/** Sends the head and the start of a body, then cuts the connection. */
export const cutMidway: Reply = stream => {
  stream.respond({ ':status': 200, 'content-type': 'application/json', 'content-length': '4000' });
  stream.write('{"output":{"message":{"role":"assistant","content":[{"text":"{\\"sent', () =>
    setTimeout(() => stream.session?.destroy(), 20),
  );
};
