import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};

it('gives every command a script that sets the project up first', () => {
  const others = Object.values(scripts).filter(each => !/\bscripts\/[\w-]+\.mjs\b/.test(each));
  expect(others).toEqual([]);
});

it('runs scripts that export a main to run', () => {
  const names = Object.values(scripts).flatMap(each => /run\.mjs ([\w-]+)/.exec(each)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(8);
  const without = names.filter(
    name =>
      !/^export (?:async )?function main\(/m.test(
        readFileSync(`${ROOT}/scripts/${name}.ts`, 'utf8'),
      ),
  );
  expect(without).toEqual([]);
});
