import { expect, it } from 'vitest';
import { createAuth } from '#http/auth.ts';
import type { HttpDeps } from '#http/deps.ts';
import type { SignIn } from '#identity/sign-in.ts';

const ORIGIN = 'https://pilots.test';

/** Sign-in at an issuer that names one person, and what it was asked. */
function openDoor() {
  const asked: Parameters<SignIn['begin']>[1][] = [];
  const issuer: SignIn = {
    async begin(returnTo, options) {
      asked.push(options);
      return {
        url: 'https://issuer.test/authorize',
        pending: { state: 's', nonce: 'n', verifier: 'v', returnTo },
      };
    },
    complete: async () => ({
      identity: { issuer: 'https://issuer.test', subject: '1' },
      email: 'lead@people.test',
      name: 'A Lead',
    }),
  };
  const deps = {
    app: { baseUrl: ORIGIN },
    identities: { personOf: async () => 'p1' },
    sessions: { start: async () => 'p1.secret', end: () => Promise.resolve() },
    reportError: (fault: unknown) => {
      throw fault;
    },
  } as unknown as HttpDeps;
  const auth = createAuth(deps, issuer);
  const jar = new Map<string, string>();
  /** As a browser: with the cookies that it was given, and without those that were taken away. */
  const go = async (path: string, method = 'GET') => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await auth.request(ORIGIN + path, { method, headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer.status;
  };
  return { go, asked };
}

it('lets nobody in by the issuer’s memory alone after somebody has signed out', async () => {
  const { go, asked } = openDoor();
  await go('/auth/sign-in');
  expect(await go('/auth/callback?code=c&state=s')).toBe(303);
  expect(await go('/auth/sign-out', 'POST')).toBe(303);
  await go('/auth/sign-in');
  await go('/auth/callback?code=c&state=s');
  await go('/auth/sign-in');
  expect(asked.map(each => each?.again)).toEqual([false, true, false]);
});
