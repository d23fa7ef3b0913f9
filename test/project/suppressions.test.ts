import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['functions', 'web', 'infra', 'scripts', 'test'];

/** Each word has a letter in brackets, so that this file does not find itself. */
const SUPPRESSIONS = /biome-ignor[e]|@ts-ignor[e]|@ts-nochec[k]|\bTOD[O]\b|\bFIXM[E]\b/;
const EXPECTED_ERROR = /@ts-expect-erro[r]/;

function sourceFiles(): string[] {
  return FOLDERS.flatMap(folder => filesUnder(join(ROOT, folder))).filter(file =>
    /\.(tsx?|mjs|css)$/.test(file),
  );
}

function filesUnder(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function findings(pattern: RegExp, files: readonly string[]): string[] {
  return files
    .filter(file => pattern.test(readFileSync(file, 'utf8')))
    .map(file => file.slice(ROOT.length + 1));
}

describe('the source', () => {
  const files = sourceFiles();

  it('silences no check and puts nothing off', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(findings(SUPPRESSIONS, files)).toEqual([]);
  });

  it('expects a type error only in tests, where a refusal to compile is the rule', () => {
    const outside = files.filter(file => !file.startsWith(join(ROOT, 'test')));
    expect(findings(EXPECTED_ERROR, outside)).toEqual([]);
  });
});
