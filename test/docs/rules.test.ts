import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');
const RULES = read('docs/rules.md');

const RANGE_OR_ID = /[A-Z]\d+(?:\.\d+)?(?:–[A-Z]\d+(?:\.\d+)?)?/g;
const CITATION = /\b(?:rules?|gates?) ((?:[A-Z]\d+(?:\.\d+)?(?:[–,] ?| and )?)+)/g;

/** Ids that a passage such as "rules R1–R3, S1.2 and S1.4" names, all of a range among them. */
const citedIn = (text: string): string[] =>
  [...text.matchAll(CITATION)].flatMap(([, ids = '']) =>
    (ids.match(RANGE_OR_ID) ?? []).flatMap(idsOfRange),
  );

/** `R1–R3` as R1, R2, R3; `S1.2` as itself. */
function idsOfRange(range: string): string[] {
  const [first = '', last] = range.split('–');
  if (last === undefined) return [first];
  const [, family = '', from] = /^(.*?)(\d+)$/.exec(first) ?? [];
  const [, , until] = /^(.*?)(\d+)$/.exec(last) ?? [];
  const count = Number(until) - Number(from) + 1;
  return Array.from({ length: count }, (_, index) => `${family}${Number(from) + index}`);
}

const stated = [...RULES.matchAll(/^#### (\S+) · .+\n([\s\S]*?)(?=\n#|$(?![\s\S]))/gm)].map(
  ([, id, body]) => ({ id: id ?? '', body: body ?? '' }),
);

describe('docs/rules.md', () => {
  it('states each rule once', () => {
    const ids = stated.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(70);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('states every rule that the code cites', () => {
    const known = new Set(stated.map(({ id }) => id));
    const sources = readdirSync(`${ROOT}functions`, { recursive: true, encoding: 'utf8' }).filter(
      path => path.endsWith('.ts'),
    );
    expect(sources.length).toBeGreaterThan(50);
    const unknown = sources.flatMap(path =>
      citedIn(read(`functions/${path}`))
        .filter(id => !known.has(id))
        .map(id => `functions/${path}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it('names for every rule a file that is there', () => {
    const astray = stated.flatMap(({ id, body }) => {
      const paths = [...body.matchAll(/File: `([^`]+)`/g)].map(([, path]) => path ?? '');
      return paths.length === 1 && existsSync(`${ROOT}${paths[0]}`) ? [] : [`${id}: ${paths}`];
    });
    expect(astray).toEqual([]);
  });

  it('is cited, rule by rule, in the file that it names', () => {
    const uncited = stated.flatMap(({ id, body }) => {
      const path = /File: `([^`]+)`/.exec(body)?.[1] ?? '';
      return citedIn(read(path)).includes(id) ? [] : [`${path}: ${id}`];
    });
    expect(uncited).toEqual([]);
  });

  it('reads citations of one rule, several, and ranges', () => {
    expect(citedIn('(rules R1–R3, S1.2 and S1.4), gate S2.7; rule L7).')).toEqual([
      'R1',
      'R2',
      'R3',
      'S1.2',
      'S1.4',
      'S2.7',
      'L7',
    ]);
  });
});
