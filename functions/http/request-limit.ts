const MINUTE_MS = 60_000;

/** Requests that one person or one program may send within a minute: some twenty times what a busy page sends. */
export const REQUESTS_PER_MINUTE = 600;

/** Counts one more request of a caller. Answers with seconds to wait where it is one too many. */
export type RequestLimit = (caller: string) => number | undefined;

/**
 * Counts each caller's requests by the minute, in this process (ASVS 5.0, V2.4.1). In AWS every instance of the
 * function counts for itself: what one caller can overuse there is bounded by the gateway's throttle of all together.
 *
 * @param now milliseconds
 */
export function requestLimit(most: number, now: () => number): RequestLimit {
  let minute = 0;
  let counts = new Map<string, number>();
  return caller => {
    const at = now();
    const current = Math.floor(at / MINUTE_MS);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const count = (counts.get(caller) ?? 0) + 1;
    counts.set(caller, count);
    return count <= most ? undefined : Math.ceil(((current + 1) * MINUTE_MS - at) / 1000);
  };
}
