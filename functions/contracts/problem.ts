import * as z from 'zod';

/** RFC 9457 problem details, with the code that programs look at and the sentence that people read. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  /** For bad input: where, and what is wrong there. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).exactOptional(),
});
export type Problem = z.infer<typeof problem>;
