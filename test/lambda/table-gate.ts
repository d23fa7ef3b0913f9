import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { FUNCTIONS, type FunctionRow } from '#infra/functions.ts';
import { statementsFor } from '#infra/permissions.ts';

export type TableGate = {
  /** With a package's name behind it: the endpoint of that package's function. */
  readonly url: string;
  /** A line for each request that a function's role does not allow. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * Stands between the packages and the embedded engine as IAM stands before DynamoDB: a request passes when one statement
 * of its function's role allows it whole.
 */
export async function startTableGate(engine: string): Promise<TableGate> {
  const refused: string[] = [];
  const server = createServer(async (request, response) => {
    const name = request.url?.split('/')[1] ?? '';
    const action = String(request.headers['x-amz-target']).replace(/^.*\./, 'dynamodb:');
    const body = await bodyOf(request);
    const keys = partitionKeysIn(JSON.parse(body) as Sent);
    if (!allows(name, action, keys)) {
      refused.push(
        `${name}: ${action} ${[...new Set(keys.map(key => key.slice(0, 2)))].join(' ')}`,
      );
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end('{"__type":"com.amazon.coral.service#AccessDeniedException"}');
      return;
    }
    const { authorization, 'x-amz-target': target, 'x-amz-date': date } = request.headers;
    const answer = await fetch(engine, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': String(target),
        'x-amz-date': String(date),
        authorization: String(authorization),
      },
    });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused,
    async close() {
      server.closeAllConnections();
      await new Promise<void>(resolve => server.close(() => resolve()));
    },
  };
}

type Key = { readonly pk: { readonly S: string } };
/** The members that name items, of every operation on them. */
type Sent = {
  readonly Key?: Key;
  readonly Item?: Key;
  readonly ExpressionAttributeValues?: { readonly ':pk'?: Key['pk'] };
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly Key[] }>>;
};

/** What IAM knows as `dynamodb:LeadingKeys`. */
const partitionKeysIn = ({ Key, Item, ExpressionAttributeValues, RequestItems }: Sent): string[] =>
  [
    Key?.pk,
    Item?.pk,
    ExpressionAttributeValues?.[':pk'],
    ...Object.values(RequestItems ?? {}).flatMap(({ Keys }) => Keys.map(({ pk }) => pk)),
  ].flatMap(pk => pk?.S ?? []);

type Statement = {
  readonly Action: string | readonly string[];
  readonly Resource: string;
  readonly Condition?: {
    readonly 'ForAllValues:StringLike': { readonly 'dynamodb:LeadingKeys': readonly string[] };
  };
};

const TABLE_ARN = 'arn:aws:dynamodb:us-east-1:111122223333:table/gated';
const stack = new Stack(new App(), 'Gate');
const statements = new Map(
  Object.values<FunctionRow>(FUNCTIONS).map(row => [
    basename(row.file, '.ts'),
    statementsFor(stack, row, {
      tableArn: TABLE_ARN,
      tableStreamArn: `${TABLE_ARN}/stream/1`,
      tableKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/table',
      signingKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/signing',
      model: { profile: 'profile', model: 'model', regions: ['us-east-1'] },
    })
      .map(statement => statement.toJSON() as Statement)
      .filter(({ Resource }) => Resource === TABLE_ARN),
  ]),
);

const allows = (name: string, action: string, keys: readonly string[]): boolean =>
  (statements.get(name) ?? []).some(({ Action, Condition }) => {
    const patterns = Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'] ?? [];
    return (
      [Action].flat().includes(action) &&
      keys.length > 0 &&
      keys.every(key => [patterns].flat().some(each => key.startsWith(each.slice(0, -1))))
    );
  });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
