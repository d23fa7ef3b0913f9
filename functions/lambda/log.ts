import { Logger } from '@aws-lambda-powertools/logger';
import type { RequestLog } from '#http/request-log.ts';
import { SERVICE } from './metric-names.ts';

/** The log of every function: structured, and without what people typed. Codes, counts and routes alone. */
export const log = new Logger({ serviceName: SERVICE });

/**
 * A fault by its name, its code and where in the code it came up. Never its message: that may quote what somebody
 * sent.
 */
export function logError(error: unknown): void {
  const { name = 'unknown', code, key, stack, cause } = error as Partial<Fault>;
  log.error('fault', {
    fault: name,
    ...(code === undefined ? {} : { code }),
    ...(key === undefined ? {} : { stream: key.stream }),
    ...(cause === undefined ? {} : { cause: (cause as Partial<Fault>).name ?? 'unknown' }),
    ...(stack === undefined ? {} : { at: framesOf(stack) }),
  });
}

/** An error, or what the application reports as gone wrong without having failed. */
type Fault = {
  readonly name: string;
  readonly code: string;
  readonly key: { readonly stream: string };
  readonly stack: string;
  readonly cause: unknown;
};

const MOST_FRAMES = 6;
const FRAME = /^ +at .*?([\w.-]+\.m?[jt]s:\d+:\d+)\)?$/;

/** File, line and column of the innermost calls; a stack's first lines are its message. */
const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .flatMap(line => FRAME.exec(line)?.[1] ?? [])
    .slice(0, MOST_FRAMES);

/** Requests to the API and the pages, each under the id that its browser gave it. */
export const requests: RequestLog = {
  begin: id => {
    log.resetKeys();
    log.setCorrelationId(id);
  },
  answered: line => log.info('request', line),
};
