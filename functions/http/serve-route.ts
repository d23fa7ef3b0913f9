import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { z } from 'zod';
import type { Caller } from '#application/caller.ts';
import type { EndpointContract } from '#contracts/endpoints/contract.ts';
import type { EndpointName } from '#contracts/paths.ts';
import type { Problem } from '#contracts/problem.ts';
import type { ApiToken } from '#identity/api-tokens.ts';
import { mayInRole } from '#identity/policy.ts';
import { SESSION_COOKIE, type Session } from '#identity/sessions.ts';
import type { HttpDeps } from './deps.ts';
import { downloadResponse } from './download.ts';
import { httpFault, problemResponse, tooManyRequests } from './problem-details.ts';
import type { Call, Route } from './route.ts';

const NOT_PERMITTED = {
  code: 'not_permitted',
  sentence: 'Your role does not allow this. Ask an admin of the workspace.',
} as const;

/** Answers one request: who asks, permission, contract, handler, in this order. Each step answers or goes on. */
export async function serveRoute<Name extends EndpointName>(
  deps: HttpDeps,
  contract: EndpointContract,
  route: Route<Name>,
  context: Context,
): Promise<Response> {
  const bearer = bearerOf(context);
  const asking = await (bearer === undefined
    ? person(deps, route, context)
    : program(deps, route, bearer));
  if (asking instanceof Response) return asking;
  const asker = asking.session?.person.id ?? asking.token?.id ?? '';
  const seconds = deps.requestLimit?.(asker);
  if (seconds !== undefined) return tooManyRequests(seconds);
  const request = await readRequest(contract, context);
  if (request instanceof Response) return request;
  const call = { deps, ...asking, params: context.req.param(), ...request };
  // The contract's schemas have just parsed what the route's types say.
  const handle = route.handle as (given: typeof call) => ReturnType<Route<Name>['handle']>;
  const answer = await handle(call as typeof call & Call<Name>);
  if (asking.session) await deps.sessions.keepAlive(asking.session);
  if (!answer.ok) return problemResponse(answer.refusal, answer.refusal.issues);
  if ('download' in answer) return downloadResponse(answer.download);
  return new Response(JSON.stringify(answer.body), {
    status: answer.status ?? 200,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(answer.etag ? { etag: answer.etag } : {}),
      ...(answer.saveAs
        ? { 'content-disposition': `attachment; filename="${answer.saveAs}"` }
        : {}),
    },
  });
}

/** Who asks, as far as a handler is told. */
type Asking = {
  readonly session?: Session;
  readonly caller?: Caller;
  readonly workspace?: string;
  readonly token?: ApiToken;
};

/** A person by their session, whose roles have to allow it. */
async function person<Name extends EndpointName>(
  deps: HttpDeps,
  route: Route<Name>,
  context: Context,
): Promise<Asking | Response> {
  const cookie = getCookie(context, SESSION_COOKIE);
  const session = cookie === undefined ? undefined : await deps.sessions.read(cookie);
  if (!session) return httpFault('not_signed_in');
  if (!route.open && !session.workspace) return httpFault('no_workspace');
  if (!mayInRole(route.permission, session.standing)) return problemResponse(NOT_PERMITTED);
  const { workspace } = session;
  const caller = callerOf(session);
  return { session, ...(caller ? { caller } : {}), ...(workspace ? { workspace } : {}) };
}

/** A program by its token, whose scopes have to have the route's. No cookie counts beside a token. */
async function program<Name extends EndpointName>(
  deps: HttpDeps,
  route: Route<Name>,
  bearer: string,
): Promise<Asking | Response> {
  const token = await deps.tokens.read(bearer);
  if (!token) return httpFault('token_invalid');
  if (route.scope === undefined) return httpFault('token_not_allowed');
  if (!token.scopes.includes(route.scope)) return httpFault('scope_missing');
  await deps.tokens.noteUse(token);
  return { token, workspace: token.workspace };
}

/** The token of an `Authorization: Bearer` header. */
function bearerOf(context: Context): string | undefined {
  return /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
}

function callerOf({ person, workspace, standing }: Session): Caller | undefined {
  return workspace && standing ? { person, workspace, standing, assurance: 'sso' } : undefined;
}

type ReadRequest = {
  readonly body: unknown;
  readonly query: unknown;
  readonly commandId: string;
  readonly revision: number;
};

async function readRequest(
  contract: EndpointContract,
  context: Context,
): Promise<ReadRequest | Response> {
  if (!Object.values(context.req.param()).every(isPathPart)) return httpFault('not_found');
  const query = contract.query?.safeParse(context.req.query());
  if (query && !query.success) return httpFault('bad_request', issuesOf(query.error));
  const reads = context.req.method === 'GET';
  const commandId = context.req.header('idempotency-key') ?? '';
  if (!reads && !contract.keyless && commandId === '') return httpFault('idempotency_key_missing');
  const revision = contract.ifMatch ? revisionOf(context.req.header('if-match')) : 0;
  if (revision === undefined) return httpFault('precondition_required');
  const body = await readBody(contract, context);
  if (body instanceof Response) return body;
  return { body, query: query?.data, commandId, revision };
}

/** What an id, a number or a quarter can look like; nothing else is looked up. */
const isPathPart = (part: unknown): boolean =>
  typeof part === 'string' && /^[\w-]{1,64}$/.test(part);

/** `"3"`, or bare; or `W/"3"`, as the tag of an answer that was compressed on its way. */
function revisionOf(ifMatch: string | undefined): number | undefined {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch ?? '');
  return match ? Number(match[1]) : undefined;
}

async function readBody(contract: EndpointContract, context: Context): Promise<unknown> {
  if (!contract.body) return undefined;
  if (!/^application\/json(;|$)/i.test(context.req.header('content-type') ?? ''))
    return httpFault('unsupported_media_type');
  const json = parseJson(await context.req.arrayBuffer());
  if (json === undefined) return httpFault('malformed_json');
  const parsed = contract.body.safeParse(json);
  return parsed.success ? parsed.data : httpFault('bad_request', issuesOf(parsed.error));
}

/** JSON in well-formed UTF-8; `undefined` for anything else. */
function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const issuesOf = (error: z.ZodError): NonNullable<Problem['issues']> =>
  error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }));
