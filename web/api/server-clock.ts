/** Milliseconds that the server's clock is ahead of this device's. */
let ahead = 0;

/** Takes the server's time as the one that counts; on one machine it can be set months ahead. */
export function followServerClock(now: string): void {
  ahead = Date.parse(now) - Date.now();
}

/** The server's time, in milliseconds since 1970. */
export const serverNow = (): number => Date.now() + ahead;
