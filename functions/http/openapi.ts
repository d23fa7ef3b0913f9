import * as z from 'zod';
import type { EndpointContract } from '#contracts/endpoints/contract.ts';
import { ENDPOINTS } from '#contracts/endpoints.ts';
import { type EndpointName, PATHS } from '#contracts/paths.ts';
import { problem } from '#contracts/problem.ts';
import type { TokenScope } from '#identity/api-tokens.ts';
import { POLICY, type PolicyRow } from '#identity/policy.ts';
import { ROUTES } from './routes/routes.ts';

type Json = Record<string, unknown>;

/** The API as an OpenAPI 3.1 document, made from the contracts and routes that serve it. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const name of Object.keys(PATHS) as EndpointName[]) {
    const [method = 'GET', path = ''] = PATHS[name].split(' ');
    const template = path.replace(/:(\w+)/g, '{$1}');
    paths[template] = {
      ...paths[template],
      [method.toLowerCase()]: operationOf(name, method, path),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Countersign',
      version: '1',
      description:
        'A write carries an Idempotency-Key (UUIDv7): the same key is the same command, and counts once. What goes wrong is answered as problem details (RFC 9457) with a stable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-countersign' },
        token: { type: 'http', scheme: 'bearer' },
      },
      responses: {
        Problem: {
          description: 'What went wrong, and what to do next',
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      },
    },
  };
}

function operationOf(name: EndpointName, method: string, path: string): Json {
  const contract: EndpointContract = ENDPOINTS[name];
  const route = ROUTES[name];
  const { permission } = route;
  return {
    operationId: name,
    ...(route.scope !== undefined
      ? { security: securityOf(POLICY[permission].who, route.scope) }
      : {}),
    summary: contract.summary,
    description: `Permission: \`${permission}\` (${POLICY[permission].does}).`,
    parameters: parametersOf(contract, method, path),
    ...(contract.body
      ? { requestBody: { required: true, content: jsonContent(contract.body, 'input') } }
      : {}),
    responses: {
      '2XX': { description: 'Done', content: contentOf(contract) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

/** By a token with the scope; also by a session, unless programs alone may call it. */
const securityOf = (who: PolicyRow['who'], scope: TokenScope): Json[] => [
  ...(who === 'token' ? [] : [{ session: [] }]),
  { token: [scope] },
];

function parametersOf(contract: EndpointContract, method: string, path: string): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[\\w-]{1,64}$' },
  }));
  const inQuery = Object.entries(contract.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    schema: schemaOf(schema, 'output'),
  }));
  return [
    ...inPath,
    ...inQuery,
    ...(method === 'GET' || contract.keyless ? [] : [IDEMPOTENCY_KEY]),
    ...(contract.ifMatch ? [IF_MATCH] : []),
  ];
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'UUIDv7 made for this command, not older than 30 days',
  schema: { type: 'string', format: 'uuid' },
};

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'Revision of the charter that was changed, from the ETag of the pilot',
  schema: { type: 'string', pattern: '^"?\\d{1,9}"?$' },
};

const contentOf = ({ produces, response }: EndpointContract): Json =>
  produces
    ? { [produces]: { schema: schemaOf(response, 'output') } }
    : jsonContent(response, 'output');

const jsonContent = (schema: z.core.$ZodType, io: 'input' | 'output'): Json => ({
  'application/json': { schema: schemaOf(schema, io) },
});

/** JSON Schema 2020-12, which OpenAPI 3.1 uses; what it cannot say (a date that exists) is left open. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
