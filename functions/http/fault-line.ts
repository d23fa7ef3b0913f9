/** What a log says of a fault. */
export type FaultLine = {
  readonly fault: string;
  readonly code?: string;
  readonly stream?: string;
  readonly cause?: string;
  /** File, line and column of the innermost calls. */
  readonly at?: readonly string[];
};

/**
 * A fault by its name, its code and where in the code it came up. Never its message: that may quote what somebody
 * sent (docs/decisions/0012-logs.md).
 */
export function faultLine(error: unknown): FaultLine {
  const { name = 'unknown', code, key, stack, cause } = error as Partial<Fault>;
  return {
    fault: name,
    ...(code === undefined ? {} : { code }),
    ...(key === undefined ? {} : { stream: key.stream }),
    ...(cause === undefined ? {} : { cause: (cause as Partial<Fault>).name ?? 'unknown' }),
    ...(stack === undefined ? {} : { at: framesOf(stack) }),
  };
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
const FRAME = /^ +at .*?([\w.-]+\.m?[jt]sx?:\d+:\d+)\)?$/;

/** A stack's first lines are its message, and left out. */
const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .flatMap(line => FRAME.exec(line)?.[1] ?? [])
    .slice(0, MOST_FRAMES);
