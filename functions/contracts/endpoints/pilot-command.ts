import type * as z from 'zod';
import { commandResult } from '../pilots.ts';

/** A command to a pilot: it answers where the pilot stands then. */
export const command = <Body extends z.ZodType>(summary: string, body: Body) =>
  ({ summary, body, response: commandResult }) as const;

/** A command that says everything by its name. */
export const bare = (summary: string) => ({ summary, response: commandResult }) as const;
