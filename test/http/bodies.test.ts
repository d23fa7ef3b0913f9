import { describe, expect, it } from 'vitest';
import type { EndpointContract } from '#contracts/endpoints/contract.ts';
import { ENDPOINTS } from '#contracts/endpoints.ts';
import { sampleOf } from './sample-body.ts';

const BODIES = Object.entries(ENDPOINTS as Readonly<Record<string, EndpointContract>>).flatMap(
  ([name, { body }]) => (body ? [{ name, body }] : []),
);
/** Of the zones that there are the domain knows, and refuses every other text. */
const DECIDED_LATER = 'timeZone';
const LONG = 'x'.repeat(20_000);

/** Every place of a text in a value, by the keys that lead there. */
const textsIn = (value: unknown, path: readonly string[] = []): string[][] => {
  if (typeof value === 'string') return [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, [...path, key]));
};

function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const members = value as Record<string, unknown>;
  const after = { ...members, [key]: changed(members[key], rest, to) };
  return Array.isArray(value) ? Object.values(after) : after;
}

describe.each(BODIES)('what $name takes', ({ body }) => {
  const sample = sampleOf(body, {}) as Record<string, unknown>;
  const isTaken = (value: unknown) => body.safeParse(value).success;

  it('is an object of its own fields, and of no other', () => {
    expect(isTaken(sample)).toBe(true);
    expect(
      [null, [], 'text', 7, { ...sample, roles: ['admin'], isAdmin: true }].filter(isTaken),
    ).toEqual([]);
  });

  it('has a limit on every text, and no number, list or control character in its place', () => {
    for (const path of textsIn(sample).filter(each => each.at(-1) !== DECIDED_LATER))
      expect(
        [LONG, ['a'], { $ne: '' }, 'a\u0000b'].filter(wrong =>
          isTaken(changed(sample, path, wrong)),
        ),
        path.join('.'),
      ).toEqual([]);
  });
});
