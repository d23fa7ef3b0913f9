import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalServer, startLocalServer } from '#local/server.ts';
import { collectedLog } from '#test/logs/collected.ts';
import { openBrowser } from '#test/web/browser.ts';

let product: LocalServer;
let browser: Browser;
let context: BrowserContext;
let own: Page;
/** Another site: a name of this machine that is not the product's. */
let attacker: Server;
let attackerUrl: string;
let attackerPage = '';

beforeAll(async () => {
  product = await startLocalServer({
    port: 0,
    demo: false,
    webDirectory: join(import.meta.dirname, '../../dist/web'),
    log: collectedLog(),
  });
  attacker = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(attackerPage);
  });
  await new Promise<void>(resolve => attacker.listen(0, '127.0.0.1', resolve));
  attackerUrl = `http://localhost:${(attacker.address() as AddressInfo).port}/`;
  browser = await openBrowser();
  context = await browser.newContext();
  own = await context.newPage();
  await own.goto(`${product.url}/auth/sign-in?hint=owner%40localhost&return=%2Fapi%2Fv1%2Fme`);
}, 60_000);
afterAll(async () => {
  await browser.close();
  attacker.close();
  await product.close();
});

/** Whether the person's session is still good, as their own page sees it. */
const isSignedIn = async (): Promise<boolean> => {
  await own.goto(`${product.url}/api/v1/me`);
  return (await own.textContent('body'))?.includes('owner@localhost') ?? false;
};

/** Opens a page of the other site, and answers what the product said to its first request. */
async function attack(html: string, toPath: string): Promise<number> {
  attackerPage = html;
  const page = await context.newPage();
  const answered = page.waitForResponse(each => each.url() === `${product.url}${toPath}`);
  await page.goto(attackerUrl);
  const status = (await answered).status();
  await page.close();
  return status;
}

const form = (path: string, fields = '') =>
  `<form method="post" action="${product.url}${path}">${fields}</form><script>document.forms[0].submit()</script>`;

describe('another site, in a browser where the person is signed in', () => {
  it('begins with a session in a cookie that scripts cannot read', async () => {
    expect(await isSignedIn()).toBe(true);
    const cookie = (await context.cookies(product.url)).find(({ name }) =>
      name.startsWith('__Host-'),
    );
    expect(cookie).toMatchObject({
      name: '__Host-countersign',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
      path: '/',
    });
    expect(await own.evaluate(() => document.cookie)).toBe('');
  });

  it('cannot sign the person out by a form', async () => {
    expect(await attack(form('/auth/sign-out'), '/auth/sign-out')).toBe(403);
    expect(await isSignedIn()).toBe(true);
  });

  it('cannot move the clock of the demo', async () => {
    const move = '<input name="move" value="next-week">';
    const before = product.clock.now();
    expect(await attack(form('/local/clock', move), '/local/clock')).toBe(403);
    expect(product.clock.now() - before).toBeLessThan(60_000);
  });

  it('cannot write by a script, whatever it calls its text', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      attackerPage = `<script>fetch('${product.url}/api/v1/workspaces', { method: 'POST', mode: 'no-cors', credentials: 'include', headers: { 'content-type': '${type}' }, body: '{}' })</script>`;
      const page = await context.newPage();
      // The product answers 403, and its resource policy keeps even that from the other site.
      const refused = page.waitForEvent('requestfailed');
      await page.goto(attackerUrl);
      expect((await refused).url()).toBe(`${product.url}/api/v1/workspaces`);
      await page.close();
    }
    expect(await product.deps.app.readModels.workspaces()).toEqual([]);
  });

  it('cannot read who is signed in', async () => {
    attackerPage = '<p>Other site</p>';
    const page = await context.newPage();
    await page.goto(attackerUrl);
    const read = await page.evaluate(
      url => fetch(url, { credentials: 'include' }).then(answer => answer.text(), String),
      `${product.url}/api/v1/me`,
    );
    expect(read).toContain('TypeError');
    await page.close();
  });

  it('cannot put the app or its answers into a frame', async () => {
    for (const path of ['/app', '/api/v1/me', '/r/nothing']) {
      attackerPage = `<iframe src="${product.url}${path}"></iframe>`;
      const page = await context.newPage();
      await page.goto(attackerUrl);
      const [, frame] = page.frames();
      await frame?.waitForLoadState().catch(() => undefined);
      const shown = await frame?.evaluate(() => document.body.textContent).catch(() => '');
      expect(shown ?? '').not.toMatch(/owner@localhost|Countersign|link/);
      await page.close();
    }
  });
});

describe('headers', () => {
  it.each(['/app', '/api/v1/me', '/auth/set-up/x', '/r/nothing', '/scorecards/2026-Q3'])(
    '%s: nothing inline, no frame, no referrer to other sites, no guessing of types',
    async path => {
      const { headers } = await fetch(`${product.url}${path}`, { redirect: 'manual' });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it.each(['/api/v1/me', '/auth/set-up/x', '/r/nothing'])(
    '%s: demands TLS for a year, and is kept by no cache',
    async path => {
      const { headers } = await fetch(`${product.url}${path}`, { redirect: 'manual' });
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('a way back after sign-in', () => {
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/%0d%0aLocation:https://evil.example',
    'javascript:alert(1)',
  ])('is never %s', async target => {
    const page = await context.newPage();
    const hint = encodeURIComponent('owner@localhost');
    const to = encodeURIComponent(target);
    await page.goto(`${product.url}/auth/sign-in?hint=${hint}&return=${to}`);
    expect(new URL(page.url()).origin).toBe(new URL(product.url).origin);
    await page.close();
  });
});
