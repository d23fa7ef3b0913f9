import { v7 } from 'uuid';
import type { BodyOf, ResponseOf } from '#contracts/endpoints.ts';
import { type EndpointName, PATHS } from '#contracts/paths.ts';
import { problemFrom, Unreachable } from './problem.ts';
import { serverNow } from './server-clock.ts';

type Paths = typeof PATHS;
type Placeholders<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Placeholders<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What stands in an endpoint's path, by name: `{ pilot }` for `/pilots/:pilot`. */
export type ParamsOf<Name extends EndpointName> = Readonly<
  Record<Placeholders<Paths[Name]>, string>
>;

export type CallOptions = {
  /** Revision of the draft that this was written against. */
  readonly ifMatch?: number;
  /** Id of the intent; made here when absent. Pass the same one to send the same thing again. */
  readonly intent?: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
};

/** Waits between attempts that got no answer, in milliseconds. */
const RETRY_AFTER = [400, 1600] as const;

const NO_ANSWER =
  'Countersign cannot be reached. Check your connection and try again; nothing is lost.';

/** An id for one thing that somebody wants done; the server does it once however often it is sent. */
export const newIntent = (): string => v7({ msecs: serverNow() });

/**
 * Calls an endpoint by its name.
 *
 * @throws {ApiProblem} what the server refused, with its sentence
 * @throws {Unreachable} no answer after three attempts
 */
export async function call<Name extends EndpointName>(
  name: Name,
  params: ParamsOf<Name>,
  body: BodyOf<Name>,
  options: CallOptions = {},
): Promise<ResponseOf<Name>> {
  const { method, url } = address(name, params, options.query);
  const request: RequestInit = {
    method,
    credentials: 'same-origin',
    headers: headers(method, body, options),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  };
  const response = await fetchWithRetries(url, request);
  if (response.status === 401) return signInAgain();
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as ResponseOf<Name>;
}

/** Method and address of an endpoint. */
export function address(
  name: EndpointName,
  params: Readonly<Record<string, string>>,
  query: CallOptions['query'] = {},
): { readonly method: string; readonly url: string } {
  const [method = 'GET', path = ''] = PATHS[name].split(' ');
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const search = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  return { method, url: `/api/v1${filled}${search}` };
}

function headers(method: string, body: unknown, options: CallOptions): Record<string, string> {
  return {
    accept: 'application/json',
    // What the server's log names this call by, however often it is sent.
    'x-request-id': v7(),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(method === 'GET' ? {} : { 'idempotency-key': options.intent ?? newIntent() }),
    ...(options.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }),
  };
}

/** A request without an answer is sent again under the same intent, so it counts once. */
async function fetchWithRetries(url: string, request: RequestInit, attempt = 0): Promise<Response> {
  const delay = RETRY_AFTER[attempt];
  try {
    const response = await fetch(url, request);
    if (response.status < 502 || delay === undefined) return response;
  } catch (error) {
    if (request.signal?.aborted) throw error;
    if (delay === undefined) throw new Unreachable(NO_ANSWER, { cause: error });
  }
  await new Promise(resolve => setTimeout(resolve, delay));
  return fetchWithRetries(url, request, attempt + 1);
}

/** Leaves for the sign-in page, to come back to where one was. The promise stays open: the page is going away. */
function signInAgain(): Promise<never> {
  const here = `${location.pathname}${location.search}`;
  location.assign(`/auth/sign-in?return=${encodeURIComponent(here)}`);
  return new Promise(() => undefined);
}
