import * as z from 'zod';
import { isPlainDate } from '#domain/calendar/calendar.ts';
import { canonicalDecimal } from '#domain/numbers/decimal.ts';

/** Control characters but line ends and tabs, and halves of characters, which no hash or table can keep. */
const UNKEEPABLE = /[^\P{Cc}\n\r\t]|\p{Surrogate}/u;
export const isKeepable = (text: string): boolean => !UNKEEPABLE.test(text);
const UNKEEPABLE_SENTENCE =
  'There is a character in it that cannot be stored. Type it again, please.';

/** Text of 1 to `most` characters that comes back exactly as it went. */
export const textOf = (most: number) =>
  z.string().trim().min(1).max(most).refine(isKeepable, UNKEEPABLE_SENTENCE);
/** A name or a title. */
export const shortText = textOf(160);
/** A paragraph or two. */
export const longText = textOf(4000);
/** Ids that this product made: ULID, UUID, or `T1`, `C2`. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export const plainDate = z
  .string()
  .refine(isPlainDate, 'There is no such date. Use the form 2026-03-31.');
export const instant = z.iso.datetime();

/** Digits, made canonical: "1.50" becomes "1.5". Numbers are taken too. */
export const decimal = z
  .union([z.string().max(30), z.number()])
  .transform((value, context) => {
    const canonical = canonicalDecimal(value);
    if (canonical === undefined) {
      context.addIssue({
        code: 'custom',
        message:
          value === ''
            ? 'Write how much it is.'
            : 'Write a number with digits and a decimal point.',
      });
      return z.NEVER;
    }
    return canonical;
  })
  .meta({ type: 'string', description: 'decimal digits' });

const atLeastZero = (value: string): boolean => !value.startsWith('-');

export const nonNegativeDecimal = decimal.refine(atLeastZero, 'This cannot be below zero.');
export const share = nonNegativeDecimal.refine(
  value => Number(value) <= 1,
  'A share lies between 0 and 1.',
);
export const count = z.int().min(0).max(1_000_000_000);
export const window = z.strictObject({ first: plainDate, last: plainDate });

/** A person as pages show them. */
export const personRef = z.object({ id, name: z.string() });
export type PersonRef = z.infer<typeof personRef>;
