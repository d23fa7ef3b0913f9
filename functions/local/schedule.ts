const EVERY_MS = 60_000;

export type Schedule = {
  /** Runs it now, or once more when it is running; resolves when that run is over. */
  readonly run: () => Promise<void>;
  /** Lets the run that is under way end, and starts no other. */
  readonly stop: () => Promise<void>;
};

/** Does `work` every minute, and when asked to, never twice at a time. */
export function keepSchedule(
  work: () => Promise<void>,
  reportError: (error: unknown) => void,
): Schedule {
  let stopped = false;
  let last: Promise<void> = Promise.resolve();
  const run = (): Promise<void> => {
    last = last.then(() => (stopped ? undefined : work())).catch(reportError);
    return last;
  };
  const timer = setInterval(() => void run(), EVERY_MS);
  timer.unref();
  return {
    run,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await last;
    },
  };
}
