/** Milliseconds that the server's clock is ahead of this device's. */
let ahead = 0;

/** Takes the server's real time as the one that ids of intents are made by, whatever this device's clock says. */
export function followServerClock(now: string): void {
  ahead = Date.parse(now) - Date.now();
}

/** The server's time, in milliseconds since 1970. */
export const serverNow = (): number => Date.now() + ahead;
