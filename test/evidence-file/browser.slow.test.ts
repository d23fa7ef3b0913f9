import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatSignedHead } from '#domain/chain/signed-head.ts';
import type { Evidence } from '#evidence-file/evidence.ts';
import type { Report } from '#evidence-file/verify.ts';
import { axeFindings, DESK, openBrowser, overflows, PHONE } from '#test/web/browser.ts';
import { reportOn } from '../../scripts/verify.ts';
import { chainOf, evidenceOf, fileOf, life, withData } from './sample-evidence.ts';

let folder = '';
let browser: Browser;
let evidence: Evidence;
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  browser = await openBrowser();
  evidence = await evidenceOf(await chainOf(life));
  file = await fileOf(evidence);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

type Look = { readonly script?: boolean; readonly viewport?: typeof DESK; readonly dark?: boolean };

/** The file opened from disk, without a network. */
async function open(html: string, { script = true, viewport = DESK, dark = false }: Look = {}) {
  const path = join(folder, 'evidence.html');
  await writeFile(path, html);
  const context = await browser.newContext({
    offline: true,
    javaScriptEnabled: script,
    viewport,
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', request => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('data:'))
      errors.push(`It asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href);
  if (script) await page.locator('#check[data-holds]').waitFor();
  return { page, errors, close: () => context.close() };
}

type Said = {
  readonly id: string;
  readonly answer: string;
  readonly codes: readonly string[];
  readonly details: readonly string[];
};

/** What the page says of each check. */
const saidBy = (page: Page): Promise<Said[]> =>
  page.locator('#checks > li').evaluateAll(items =>
    items.map(item => ({
      id: (item as HTMLElement).dataset['check'] ?? '',
      answer: item.querySelector('p')?.textContent ?? '',
      codes: [...item.querySelectorAll('.failure code')].map(each => each.textContent ?? ''),
      details: [...item.querySelectorAll('details li')].map(each => each.textContent ?? ''),
    })),
  );

/** What `npm run verify` says of it. */
const onTheTerminal = ({ checks }: Report): Said[] =>
  checks.map(({ id, answer, failures, details }) => ({
    id,
    answer,
    codes: failures.map(({ code }) => code),
    details: [...details],
  }));

describe('an evidence file, opened offline in a browser', () => {
  it('says that everything fits, as npm run verify does', async () => {
    const { page, errors, close } = await open(file);
    expect(await page.locator('#answer').textContent()).toBe('Everything fits.');
    expect(await saidBy(page)).toEqual(onTheTerminal(await reportOn(file)));
    expect(errors).toEqual([]);
    await close();
  });

  it.each<readonly [string, () => string | Promise<string>]>([
    [
      'an entry cut off by whoever has the key',
      () => fileOf({ ...evidence, entries: evidence.entries.slice(0, -1) }),
    ],
    ['rows taken out', () => withData(file, evidence, { ...evidence, rows: {} })],
    ['a changed text', () => file.replace('Who signed', 'Who agreed')],
    ['another spelling', () => file.replace('{"document":', '{ "document":')],
    ['no data', () => file.replace('"format":"countersign', '"format":"another')],
  ])('says of %s what npm run verify says', async (_, change) => {
    const changed = await change();
    expect(changed).not.toBe(file);
    const { page, close } = await open(changed);
    const said = await saidBy(page);
    expect(said).toEqual(onTheTerminal(await reportOn(changed)));
    expect(said.flatMap(({ codes }) => codes)).not.toEqual([]);
    expect(await page.locator('#answer').textContent()).toContain('Something does not fit');
    await close();
  });

  it('compares the signed head that is pasted into it', async () => {
    const head = evidence.entries[2]?.signedHead;
    if (!head) throw new Error('The third entry is not signed.');
    const word = formatSignedHead(head);
    const { page, close } = await open(file);
    await page.getByLabel(/Paste its signed head/).fill(`${word.slice(0, 76)}\n${word.slice(76)}`);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('[data-check="witness"].fits').waitFor();
    expect(await saidBy(page)).toEqual(onTheTerminal(await reportOn(file, word)));
    await page.getByLabel(/Paste its signed head/).fill(word.replace(/\.3\./, '.4.'));
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('[data-check="witness"].fails').waitFor();
    expect((await saidBy(page)).at(-1)?.codes).toEqual(['witness_differs', 'signature_wrong']);
    await close();
  });

  it('reads without script, and claims nothing then', async () => {
    const { page, close } = await open(file, { script: false });
    expect(await page.locator('#answer').textContent()).toBe('Nothing was checked yet.');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Practice for stalled deals');
    expect(text).toContain('The verdict on record: Met');
    expect(text).toContain('Marcus Bell disputes it: “The quarter was <strong>unusual</strong>.”');
    await close();
  });

  it.each([
    ['a phone, dark', { viewport: PHONE, dark: true }],
    ['a desk, light', { viewport: DESK, dark: false }],
  ])('passes axe and fits on %s', async (_, look) => {
    const { page, close } = await open(file, look);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    const photograph = process.env['EVIDENCE_SHOTS'];
    if (photograph)
      await page.screenshot({
        path: join(photograph, `${look.viewport.width}.png`),
        fullPage: true,
      });
    await close();
  });

  it('runs nothing but its own program', async () => {
    const planted = file.replace('</main>', '<script>document.title = "changed"</script></main>');
    const { page, errors, close } = await open(planted);
    expect(await page.title()).not.toBe('changed');
    expect(errors.join()).toContain('Content Security Policy');
    await close();
  });
});
