import * as z from 'zod';

/**
 * Single values that some field of a contract takes; the first that a schema accepts is sent. A field that takes none
 * of them fails the test that asks, and its value belongs here.
 */
const VALUES: readonly unknown[] = [
  'C1',
  'T1',
  '2026-07-07',
  '5',
  'EUR',
  'Europe/Berlin',
  'somebody@people.test',
  'A text',
  // A hash, of a text for example.
  'a'.repeat(64),
  1,
  0,
  2026,
  true,
];

/** Ids that have to be somebody's or something's, by the name of their field. */
export type Known = Readonly<Record<string, string>>;

/** A body that the contract accepts, made from the contract itself. */
export function sampleOf(schema: z.core.$ZodType, known: Known, field = ''): unknown {
  const given = known[field];
  if (given !== undefined) return given;
  if (schema instanceof z.ZodObject) {
    const members = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
    return Object.fromEntries(
      members
        .filter(([, member]) => !acceptsNothing(member))
        .map(([name, member]) => [name, sampleOf(member, known, name)]),
    );
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const [first] = schema.options;
    if (first) return sampleOf(first, known, field);
  }
  if (schema instanceof z.ZodArray) {
    const single = [sampleOf(schema.element, known, field)];
    return z.safeParse(schema, []).success ? [] : single;
  }
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  const value = VALUES.find(each => z.safeParse(schema, each).success);
  if (value === undefined) throw new Error(`No sample value fits the field “${field}”.`);
  return value;
}

const acceptsNothing = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional;
