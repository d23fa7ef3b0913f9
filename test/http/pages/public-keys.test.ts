import { expect, it } from 'vitest';
import { proposed } from './fake-pilot.ts';
import { PUBLIC_KEYS, pagesFor } from './harness.ts';

it('publishes every key that ever signed, the one in use last, to everybody', async () => {
  const { response, html } = await pagesFor(proposed).get('/keys');
  expect(response.status).toBe(200);
  const [older, newer] = PUBLIC_KEYS.map(({ id }) => html.indexOf(id));
  expect(older).toBeGreaterThan(0);
  expect(newer).toBeGreaterThan(older ?? 0);
  expect(html).toMatch(/Used since January 5, 2026/);
  expect(html).toMatch(/In use since June 1, 2026/);
  const [, pem = ''] = /-----BEGIN PUBLIC KEY-----\n([^-]+)\n-----END/.exec(html) ?? [];
  expect(pem.replaceAll('\n', '')).toBe(PUBLIC_KEYS[0]?.spki);
  expect(Math.max(...pem.split('\n').map(line => line.length))).toBe(64);
});
