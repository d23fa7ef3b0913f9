import * as z from 'zod';

/**
 * A value kept as JSON text in one attribute: nothing asks the table about its members, text comes back
 * exactly as it went, and is read several times faster than a map of typed attributes.
 */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});
