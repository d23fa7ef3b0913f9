import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHAPES, type Shape } from './input-shapes.ts';

const FOLDER = new URL('../../../functions/domain/statistics/', import.meta.url);

/** A function that answers with a result or a refusal is a method, by the type that it declares. */
const METHOD =
  /^export function (\w+)\((?:[^)]|\)(?!: ))*\): (?:StatisticsResult|PlannedResult|\w+ \| StatisticsRefusal) \{/gm;

/** Steps that methods share: they take what a method has checked. */
const STEPS = new Set(['answer.ts', 'log-scale.ts', 'planned.ts']);

type Answer = { readonly kind: string; readonly sentence?: string };
type Method = (...input: readonly unknown[]) => Answer;

const attempt = (method: Method, input: Shape): Answer | undefined => {
  try {
    return method(...input);
  } catch {
    return undefined;
  }
};

/** Every method of the folder, each with the first shape of input that it answers. A new one joins by being there. */
const METHODS = await Promise.all(
  readdirSync(FOLDER)
    .filter(file => file.endsWith('.ts') && !STEPS.has(file))
    .flatMap(file =>
      [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(METHOD)].map(([, name = '']) => ({
        file,
        name,
      })),
    )
    .map(async ({ file, name }) => {
      const module = (await import(new URL(file, FOLDER).href)) as Record<string, Method>;
      const method = module[name];
      if (!method) throw new Error(`${file} exports no ${name}.`);
      const input = SHAPES.find(shape => {
        const answer = attempt(method, shape);
        return answer !== undefined && answer.kind !== 'refusal';
      });
      return { name, method, input };
    }),
);

type Path = readonly (string | number)[];

/** Every number within an input, by its path. */
function numbersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => numbersIn(member, [...path, key]));
}

/** Every list within an input that holds something. */
function listsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, member]) => listsIn(member, [...path, key]));
  return Array.isArray(value) && path.length > 0 ? [path, ...inside] : inside;
}

function spoiled(input: Shape, path: Path, by: unknown): Shape {
  const copy = structuredClone(input) as Shape;
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[String(path.at(-1))] = by;
  return copy;
}

/** How a method answers input with one thing spoiled; `unread` where that changes nothing. */
function answerTo(method: Method, input: Shape, path: Path, by: unknown): string {
  const answer = method(...spoiled(input, path, by));
  if (answer.kind === 'refusal') return (answer.sentence ?? '').length > 20 ? 'refused' : 'silent';
  return JSON.stringify(answer) === JSON.stringify(method(...input)) ? 'unread' : 'answered';
}

/** What is a number of things, by its name. */
const COUNTS = new Set([
  'successes',
  'trials',
  'n',
  'events',
  'bothSucceed',
  'onlyPilotSucceeds',
  'onlyComparisonSucceeds',
  'neitherSucceeds',
]);
const isCount = (path: Path): boolean => COUNTS.has(String(path.at(-1))) || path.includes('sizes');

/** The same inputs in another way, for what a method reads of it. */
const OTHERWISE = {
  confidence: 0.8,
  statistic: 'ratio',
  standardError: 'classical',
  quantile: 'normal',
  better: 'lower',
};
const otherwise = ([first, ...rest]: Shape): Shape =>
  Array.isArray(first) ? [first, ...rest] : [{ ...(first as object), ...OTHERWISE }, ...rest];

/** What a method answers to every shape that it takes, to twelve digits. */
const answersOf = (method: Method): string =>
  [...SHAPES, ...SHAPES.map(otherwise)]
    .flatMap(shape => attempt(method, shape) ?? [])
    .filter(answer => answer.kind !== 'refusal')
    .map(answer => JSON.stringify(answer, toTwelveDigits, 1))
    .join('\n');

const toTwelveDigits = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

describe.each(METHODS)('$name', ({ name, method, input }) => {
  const given = input ?? [];

  // A verdict names its methods by id, and whoever computes it again has to get the same.
  it('computes what it did when its id was given', async () => {
    await expect(answersOf(method)).toMatchFileSnapshot(`recorded-answers/${name}.txt`);
  });

  it('answers one of the shapes of input that there are', () => {
    expect(
      Object.keys(given).length,
      'Add the shape of its input to input-shapes.ts.',
    ).toBeGreaterThan(0);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses %d wherever a number stands',
    impossible => {
      const seen = numbersIn(given).map(path => answerTo(method, given, path, impossible));
      expect(new Set(seen)).not.toContain('answered');
      expect(new Set(seen)).not.toContain('silent');
      expect(seen).toContain('refused');
    },
  );

  it('refuses a count below zero, in part, or of a billion', () => {
    const paths = numbersIn(given).filter(isCount);
    const seen = paths.flatMap(path =>
      [-1, 0.5, 1e9].map(impossible => answerTo(method, given, path, impossible)),
    );
    expect(seen.filter(each => each !== 'refused' && each !== 'unread')).toEqual([]);
  });

  it('refuses a group of nothing', () => {
    const seen = listsIn(given).map(path => answerTo(method, given, path, []));
    expect(seen.filter(each => each !== 'refused' && each !== 'unread')).toEqual([]);
  });
});

describe('the methods', () => {
  it('are all found', () => {
    expect(METHODS.length).toBeGreaterThanOrEqual(20);
  });
});
