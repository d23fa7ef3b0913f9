import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};
const NAMES = Object.values(scripts).flatMap(each => /run\.mjs ([\w-]+)/.exec(each)?.[1] ?? []);

/** Vitest takes some imports that a bundle does not: names out of a JSON file, for one. */
it.each([...NAMES, '../infra/main'])('%s can be bundled, as its command does it', async name => {
  const { errors, warnings } = await build({
    entryPoints: [`scripts/${name}.ts`],
    absWorkingDir: ROOT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    write: false,
    logLevel: 'silent',
    outdir: 'dist/unwritten',
  });
  expect([...errors, ...warnings].map(({ text }) => text)).toEqual([]);
});
