/** Files of a small tree in which each import rule is broken once, by the file that its key names. */
export type Planted = {
  readonly rule: string;
  /** Path of the file that breaks the rule. */
  readonly from: string;
  readonly source: string;
  /** Other files that the violation takes. */
  readonly beside?: Readonly<Record<string, string>>;
};

/** What the planted files import. Each keeps to the rules itself. */
export const LAWFUL_FILES: Readonly<Record<string, string>> = {
  'functions/domain/pilot/state.ts': 'export type State = { readonly name: string };\n',
  'functions/application/commands.ts': [
    "import type { State } from '#domain/pilot/state.ts';",
    "import { setTimeout as sleep } from 'node:timers/promises';",
    "import type { z } from '#contracts/pilots.ts';",
    "import type { Ledger } from '#ledger/ledger.ts';",
    'export type Command = (state: State, ledger: Ledger, pilot: typeof z) => typeof sleep;',
  ].join('\n'),
  'functions/contracts/pilots.ts': "import { z } from 'zod';\nexport const pilot = z.string();\n",
  'functions/ledger/ledger.ts': 'export type Ledger = { readonly name: string };\n',
  'functions/ledger/dynamodb.ts': [
    "import { createHash } from 'node:crypto';",
    "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';",
    'export const client = [DynamoDBClient, createHash];',
  ].join('\n'),
  'functions/narrator/narrator.ts': 'export type Narrator = { readonly name: string };\n',
  'functions/narrator/bedrock.ts': 'export const bedrock = 1;\n',
  'functions/mailer/ses.ts': 'export const ses = 1;\n',
  'functions/signing/kms.ts': 'export const kms = 1;\n',
  'functions/identity/policy.ts': 'export const policy = 1;\n',
  'functions/identity/dynamodb-sessions.ts': [
    "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';",
    'export const sessions = DynamoDBClient;',
  ].join('\n'),
  'functions/http/app.ts': [
    "import { Hono } from 'hono';",
    "import { policy } from '#identity/policy.ts';",
    'export const app = [Hono, policy];',
    'export type App = typeof app;',
  ].join('\n'),
  'functions/http/pages/charter.tsx': [
    "import { Charter } from '#web/reader/charter.tsx';",
    'export const page = Charter;',
  ].join('\n'),
  'functions/lambda/api.ts': [
    "import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';",
    "import { app } from '#http/app.ts';",
    'export const handler: [unknown, APIGatewayProxyHandlerV2 | undefined] = [app, undefined];',
  ].join('\n'),
  'functions/local/main.ts': [
    "import { app } from '#http/app.ts';",
    "import { client } from '#ledger/dynamodb.ts';",
    'export const main = [app, client];',
  ].join('\n'),
  'web/reader/charter.tsx': 'export const Charter = () => null;\n',
  'web/build/weigh.ts': "import { gzipSync } from 'node:zlib';\nexport const weigh = gzipSync;\n",
  'web/features/log/log.ts': 'export const log = 1;\n',
  'web/main.tsx': [
    "import { pilot } from '#contracts/pilots.ts';",
    "import type { App } from '#http/app.ts';",
    "import { log } from './features/log/log.ts';",
    "import { Charter } from './reader/charter.tsx';",
    'export const screen: [unknown, App | undefined] = [[pilot, log, Charter], undefined];',
  ].join('\n'),
  'test/fixture.ts': 'export const fixture = 1;\n',
};

const imports = (...specifiers: string[]): string =>
  specifiers.map(specifier => `import '${specifier}';\n`).join('');

const typeOf = (name: string, specifier: string): string =>
  `import type { ${name} } from '${specifier}';\nexport type It = ${name};\n`;

/** One or more ways to break each rule; a folder's row is broken by a file, a package and Node's own. */
export const PLANTED: readonly Planted[] = [
  plant('domain-imports', 'domain/zod', imports('zod')),
  plant('domain-imports', 'domain/clock', imports('node:fs')),
  plant('domain-imports', 'domain/reach', typeOf('Ledger', '#ledger/ledger.ts')),
  plant('application-imports', 'application/implementation', imports('#ledger/dynamodb.ts')),
  plant('application-imports', 'application/model', imports('#narrator/bedrock.ts')),
  plant('application-imports', 'application/mail', imports('#mailer/ses.ts')),
  plant('application-imports', 'application/key', imports('#signing/kms.ts')),
  plant('application-imports', 'application/session', imports('#identity/dynamodb-sessions.ts')),
  plant('application-imports', 'application/http', typeOf('App', '#http/app.ts')),
  plant('application-imports', 'application/disk', imports('node:fs')),
  plant(
    'application-takes-types-of-contracts',
    'application/parse',
    imports('#contracts/pilots.ts'),
  ),
  plant('contracts-imports', 'contracts/ledger', typeOf('Ledger', '#ledger/ledger.ts')),
  plant('contracts-imports', 'contracts/node', imports('node:crypto')),
  plant('ledger-imports', 'ledger/contracts', imports('#contracts/pilots.ts')),
  plant('narrator-imports', 'narrator/ledger', typeOf('Ledger', '#ledger/ledger.ts')),
  plant('narrator-imports', 'narrator/uuid', imports('uuid')),
  plant('identity-imports', 'identity/contracts', imports('#contracts/pilots.ts')),
  plant('mailer-imports', 'mailer/ledger', typeOf('Ledger', '#ledger/ledger.ts')),
  plant('signing-imports', 'signing/ledger', typeOf('Ledger', '#ledger/ledger.ts')),
  plant('evidence-file-imports', 'evidence-file/ledger', typeOf('Ledger', '#ledger/ledger.ts')),
  plant('http-imports', 'http/implementation', imports('#ledger/dynamodb.ts')),
  plant('http-imports', 'http/sdk', imports('@aws-sdk/client-dynamodb')),
  plant('http-imports', 'http/pages/app', imports('#web/features/log/log.ts')),
  plant('hono-at-the-edge', 'identity/hono', imports('hono')),
  { rule: 'hono-at-the-edge', from: 'web/hono.ts', source: imports('hono') },
  plant('aws-sdk-in-adapters', 'identity/sdk', imports('@aws-sdk/client-dynamodb')),
  { rule: 'aws-sdk-in-adapters', from: 'web/sdk.ts', source: imports('@aws-sdk/lib-dynamodb') },
  plant('local-stays-local', 'lambda/local', imports('#local/main.ts')),
  { rule: 'local-stays-local', from: 'infra/local.ts', source: imports('#local/main.ts') },
  plant('nothing-imports-an-entry-point', 'local/entry', imports('#lambda/api.ts')),
  { rule: 'web-imports', from: 'web/domain.ts', source: typeOf('State', '#domain/pilot/state.ts') },
  { rule: 'web-takes-types-of-http', from: 'web/http.ts', source: imports('#http/app.ts') },
  { rule: 'web-without-node', from: 'web/node.ts', source: imports('node:path') },
  { rule: 'features-apart', from: 'web/features/board/board.ts', source: imports('../log/log.ts') },
  plant('reader-for-pages-only', 'http/routes', imports('#web/reader/charter.tsx')),
  plant('reader-for-pages-only', 'lambda/pages', imports('#web/reader/charter.tsx')),
  { rule: 'reader-stands-alone', from: 'web/reader/app.ts', source: imports('../main.tsx') },
  {
    ...plant('no-cycles', 'domain/egg', `${imports('./hen.ts')}export type It = number;\n`),
    beside: { 'functions/domain/hen.ts': typeOf('It', './egg.ts') },
  },
  plant('no-unresolved-imports', 'domain/lost', imports('./nowhere.ts')),
  plant('product-needs-no-dev-package', 'local/dev', imports('fast-check')),
  plant('packages-are-declared', 'local/lucky', imports('undeclared')),
  { rule: 'tests-stay-out', from: 'web/app/app.ts', source: imports('#test/fixture.ts') },
];

function plant(rule: string, file: string, source: string): Planted {
  return { rule, from: `functions/${file}.ts`, source };
}
