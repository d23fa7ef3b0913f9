import { v7 } from 'uuid';
import { type BodyOf, ENDPOINTS, type ResponseOf } from '#contracts/endpoints.ts';
import { type EndpointName, PATHS } from '#contracts/paths.ts';
import { problem } from '#contracts/problem.ts';

/** A browser without a screen: cookies, redirects, and the API as the web app calls it. */
export type Visitor = {
  /** Follows redirects, as a browser does. */
  open(address: string, form?: Readonly<Record<string, string>>): Promise<Opened>;
  call<Name extends EndpointName>(name: Name, request?: Asked<Name>): Promise<ResponseOf<Name>>;
};

/** The page that a visit ended on. */
export type Opened = { readonly address: string; readonly html: string };

type Asked<Name extends EndpointName> = {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: BodyOf<Name>;
  /** The revision that was read: the `If-Match` header. */
  readonly revision?: number;
};

const MOST_REDIRECTS = 12;

/** Somebody who visits `baseUrl` and is not signed in yet. */
export function visitor(baseUrl: string): Visitor {
  const cookies = new Map<string, string>();
  let page = baseUrl;

  const request = async (address: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) keepCookie(cookies, set);
    return response;
  };

  return {
    async open(path, form) {
      let address = new URL(path, baseUrl).href;
      let init: RequestInit = form
        ? { method: 'POST', body: new URLSearchParams(form), headers: { referer: page } }
        : { method: 'GET' };
      for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
        const response = await request(address, init);
        const location = response.headers.get('location');
        if (location === null) {
          page = address;
          return opened(address, response);
        }
        await response.body?.cancel();
        address = new URL(location, address).href;
        init = { method: 'GET' };
      }
      throw new Error(`${path} redirects without an end.`);
    },

    async call(name, asked = {}) {
      const [method = 'GET', path = '/'] = PATHS[name].split(' ');
      const filled = path.replace(/:(\w+)/g, (_all, param: string) => asked.params?.[param] ?? '');
      const response = await request(`${baseUrl}/api/v1${filled}`, {
        method,
        headers: {
          ...(method === 'GET' ? {} : { 'idempotency-key': v7() }),
          ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(asked.revision === undefined ? {} : { 'if-match': `"${asked.revision}"` }),
        },
        ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      });
      const json: unknown = await response.json();
      if (!response.ok) throw new Error(`${name}: ${problem.parse(json).detail}`);
      return ENDPOINTS[name].response.parse(json) as ResponseOf<typeof name>;
    },
  };
}

async function opened(address: string, response: Response): Promise<Opened> {
  const html = await response.text();
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return { address, html };
}

/** Keeps a cookie, or drops it where it has run out. Domains and paths do not matter on one machine. */
function keepCookie(cookies: Map<string, string>, header: string): void {
  const [pair = '', ...attributes] = header.split(';').map(part => part.trim());
  const [name = '', ...value] = pair.split('=');
  const expiry = attributes.find(each => /^expires=/i.test(each))?.slice('expires='.length);
  const isOver =
    attributes.some(each => /^max-age=0$/i.test(each)) ||
    (expiry !== undefined && Date.parse(expiry) < Date.now());
  if (isOver) cookies.delete(name);
  else cookies.set(name, value.join('='));
}

/** Signs somebody in through the issuer, whose page is skipped since the address says who it is. */
export async function signedIn(baseUrl: string, email: string): Promise<Visitor> {
  const visit = visitor(baseUrl);
  await visit.open(`/auth/sign-in?hint=${encodeURIComponent(email)}&return=/local/outbox`);
  const { person } = await visit.call('getMe');
  if (person.email !== email) throw new Error(`${email} could not sign in.`);
  return visit;
}
