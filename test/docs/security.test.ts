import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const rows = readFileSync(`${ROOT}docs/security.md`, 'utf8')
  .split('\n')
  .filter(line => /^\| V\d/.test(line))
  .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '')));

describe('docs/security.md', () => {
  it('has a row for every chapter of ASVS 5.0 that applies', () => {
    const chapters = new Set(rows.map(([id = '']) => /^V\d+/.exec(id)?.[0]));
    const asked = ['V1', 'V2', 'V3', 'V4', 'V6', 'V7', 'V8', 'V10', 'V11', 'V12', 'V13', 'V14'];
    expect([...asked, 'V15', 'V16'].filter(each => !chapters.has(each))).toEqual([]);
  });

  it('names for every requirement how it is met, and a test that is there', () => {
    const astray = rows.filter(([, asks, how, tests = '']) => {
      const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file]) => `${ROOT}${file}`);
      return !asks || !how || files.length === 0 || !files.every(existsSync);
    });
    expect(astray).toEqual([]);
  });
});
