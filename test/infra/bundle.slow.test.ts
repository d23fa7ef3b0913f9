import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, REPOSITORY } from '#infra/bundle.ts';
import { httpEvent } from './fixtures/http-event.ts';

/** Has no types of its own. */
const dynalite: (options: { readonly createTableMs: number }) => Server = createRequire(
  import.meta.url,
)('dynalite');
const run = promisify(execFile);
const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };

const scratch = mkdtempSync(join(tmpdir(), 'countersign-node24-'));
const engine = dynalite({ createTableMs: 0 });
let endpoint = '';

beforeAll(async () => {
  engine.listen(0, '127.0.0.1');
  await once(engine, 'listening');
  endpoint = `http://127.0.0.1:${(engine.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await client.send(
    new CreateTableCommand({
      TableName: 'bundle-test',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  client.destroy();
});

afterAll(() => {
  engine.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Runs a package's handler on events one after the other under Node 24; answers with what it returned. */
async function invoke(directory: string, events: readonly unknown[]): Promise<unknown[]> {
  const script = join(scratch, 'invoke.mjs');
  writeFileSync(
    script,
    `const { handler } = await import(${JSON.stringify(join(directory, 'index.mjs'))});
const answers = [];
for (const event of ${JSON.stringify(events)}) answers.push(await handler(event, {}));
console.log(JSON.stringify({ node: process.version, answers }));`,
  );
  const { stdout } = await run('npx', ['-y', '-p', 'node@24', 'node', script], {
    env: {
      ...process.env,
      ...CREDENTIALS,
      AWS_REGION: 'local',
      TABLE_NAME: 'bundle-test',
      DYNAMODB_ENDPOINT: endpoint,
    },
  });
  const { node, answers } = JSON.parse(stdout);
  expect(node).toMatch(/^v24\./);
  return answers;
}

describe('a built bundle under Node 24', () => {
  it('answers recorded API Gateway events from the embedded engine', async () => {
    const { directory } = bundle({
      entry: 'test/infra/fixtures/entry.ts',
      outDir: relative(REPOSITORY, join(scratch, 'lambda')),
    });
    const answers = await invoke(directory, [
      httpEvent('POST', '/api/v1/notes/7', 'kept'),
      httpEvent('GET', '/api/v1/notes/7'),
      httpEvent('GET', '/api/v1/lazy'),
    ]);
    expect(answers).toMatchObject([
      { statusCode: 204 },
      { statusCode: 200, body: expect.stringContaining('"text":"kept"') },
      { statusCode: 200, body: 'loaded when it was asked for' },
    ]);
  });
});
