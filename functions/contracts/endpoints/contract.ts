import type * as z from 'zod';

/** What an endpoint takes and gives. A body that is absent takes none; `ifMatch` needs the charter's revision. */
export type EndpointContract = {
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  readonly response: z.ZodType;
  readonly ifMatch?: true;
  /** Counts once by what is in its body: it takes no Idempotency-Key. */
  readonly keyless?: true;
  /** What an answer is when it is a file to save, not JSON. */
  readonly produces?: 'text/html';
  readonly summary: string;
};
