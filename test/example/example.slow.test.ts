import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, it } from 'vitest';
import { main } from '../../scripts/example.ts';
import { studyCsv } from './study.ts';

/** METR's file is not the project's to copy: it is read where it lies beside the repository. */
const METR = fileURLToPath(
  new URL('../../../shared/data/metr-2025/data_complete.csv', import.meta.url),
);

const directory = mkdtempSync(join(tmpdir(), 'example-'));
afterAll(() => rmSync(directory, { recursive: true }));
afterEach(() => {
  process.exitCode = undefined;
});

async function play(...argv: string[]): Promise<string> {
  const lines: string[] = [];
  await main(argv, line => lines.push(line));
  return lines.join('\n');
}

it('plays a study in which AI saves time, to the decision to scale', async () => {
  const file = join(directory, 'study.csv');
  writeFileSync(file, studyCsv(40, 0.6));
  const said = await play(file);
  expect(said).toContain('80 tasks of 5 people: 40 without AI, 40 with it.');
  expect(said).toMatch(/skeptic +reads it, asks for a code and signs +Signed/);
  expect(said).toMatch(/skeptic +accepts that it was judged as signed +Verdict accepted/);
  expect(said).toMatch(/lead +decides to scale +concluded/);
  expect(said).toContain('Verdict: met.');
  expect(said).toContain('with AI to without, 0.60');
  expect(said).toContain('people expected 50 % less time with AI');
  expect(said).toMatch(/Ledger: \d+ entries, chain intact\./);
  expect(process.exitCode).toBeUndefined();
});

it('holds METR’s study to what was signed: not met', async () => {
  if (!existsSync(METR)) {
    console.log('METR’s file is not beside the repository, so its figures were not checked.');
    return;
  }
  const said = await play(METR);
  expect(said).toContain(
    '246 tasks of 16 people: 110 without AI, 136 with it; 16 lack a review time',
  );
  expect(said).toContain('Verdict: not met.');
  // R: t.test(log(minutes) ~ group), Welch.
  expect(said).toContain('with AI to without, 1.22');
  expect(said).toContain('interval 0.984 to 1.520 at 95 %; agreed: at most 0.80');
  expect(said).toContain('people expected 24 % less time with AI');
  expect(said).toContain('Hours reclaimed: none.');
  expect(said).toMatch(/lead +decides to retire +concluded/);
});

it('tells in a sentence what it needs, and fails', async () => {
  expect(await play(join(directory, 'nowhere.csv'))).toMatch(/cannot be read\. Give the path of/);
  expect(process.exitCode).toBe(1);
  expect(await play()).toContain('npm run example -- FILE.csv');
});
