import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOGS, PERSONAL } from './collected.ts';
import { leaksIn } from './leaks.ts';

/** `npm run example` writes its log there, for tests too. */
const EXAMPLE = join(LOGS, '../../example');

const linesIn = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : []).flatMap(file =>
    readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean),
  );

describe('everything that servers logged and printed while the slow tests ran', () => {
  const lines = [...linesIn(LOGS), ...linesIn(EXAMPLE)];
  const personal = new Set(linesIn(PERSONAL).map(line => String(JSON.parse(line))));

  it('is there, with what people were called and typed to look for', () => {
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.some(line => line.includes('"message":"fault"'))).toBe(true);
    expect(lines.some(line => line.includes('Countersign runs at'))).toBe(true);
    expect(personal.size).toBeGreaterThan(100);
  });

  it('holds no address, name, code, cookie, secret or word of anybody', () => {
    expect(leaksIn(lines, personal)).toEqual([]);
  });
});
