import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import { LAWFUL_FILES, PLANTED } from './planted-violations.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CHECK = join(ROOT, 'scripts/checks/imports.mjs');

type Outcome = { readonly code: number; readonly lines: readonly string[] };

/** A tree of these files beside this project's own configuration and packages. */
async function treeOf(files: Readonly<Record<string, string>>): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'import-rules-'));
  for (const name of ['package.json', 'tsconfig.json'])
    await cp(join(ROOT, name), join(tree, name));
  await linkPackages(tree);
  for (const [path, source] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), source);
  }
  return tree;
}

/** Links each package, so that one more can be laid beside them. */
async function linkPackages(tree: string): Promise<void> {
  const packages = join(tree, 'node_modules');
  await mkdir(join(packages, 'undeclared'), { recursive: true });
  await writeFile(join(packages, 'undeclared/package.json'), '{"name":"undeclared","main":"i.js"}');
  await writeFile(join(packages, 'undeclared/i.js'), '');
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    await symlink(join(ROOT, 'node_modules', name), join(packages, name));
  }
}

function check(tree: string): Promise<Outcome> {
  return new Promise(done => {
    execFile(process.execPath, [CHECK], { cwd: tree }, (error, stdout, stderr) => {
      const code = error ? Number(error.code) : 0;
      done({ code, lines: `${stdout}${stderr}`.split('\n') });
    });
  });
}

describe('the import rules', () => {
  const trees: string[] = [];
  const outcomes = { lawful: [] as Outcome[], planted: [] as Outcome[] };

  beforeAll(async () => {
    const lawful = await treeOf(LAWFUL_FILES);
    const planted = await treeOf({
      ...LAWFUL_FILES,
      ...Object.assign(
        {},
        ...PLANTED.map(({ from, source, beside }) => ({ [from]: source, ...beside })),
      ),
    });
    trees.push(lawful, planted);
    outcomes.lawful.push(await check(lawful));
    outcomes.planted.push(await check(planted));
  });

  afterAll(async () => {
    for (const tree of trees) await rm(tree, { recursive: true });
  });

  it('pass a tree that keeps to them', () => {
    const [outcome] = outcomes.lawful;
    expect(outcome?.lines.slice(1).join('\n').trim()).toBe('');
    expect(outcome?.code).toBe(0);
  });

  it('have each a planted violation', () => {
    const rules = config.forbidden.map(({ name }) => name);
    expect([...new Set(PLANTED.map(({ rule }) => rule))].sort()).toEqual(rules.sort());
  });

  it.each(PLANTED)('catch $from by $rule', ({ rule, from }) => {
    const [outcome] = outcomes.planted;
    expect(outcome?.code).toBe(1);
    expect(outcome?.lines.filter(line => line.startsWith(`${rule}: ${from} → `))).not.toEqual([]);
  });

  it('refuse a run that read no file', async () => {
    const tree = await treeOf({ 'other.config.ts': 'export default 1;\n' });
    trees.push(tree);
    const { code, lines } = await check(tree);
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain('dependency-cruiser read nothing');
  });

  it('refuse a run that read no import', async () => {
    const tree = await treeOf({ 'functions/domain/alone.ts': 'export const alone = 1;\n' });
    trees.push(tree);
    const { code, lines } = await check(tree);
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain('dependency-cruiser read nothing');
  });
});
