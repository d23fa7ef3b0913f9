import { setTimeout as sleep } from 'node:timers/promises';
import type { Jobs, NarrativeJobKey } from './jobs.ts';
import type { JobOutcome } from './narrative-job.ts';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** A queue that can be waited for until it is empty. */
export type InProcessJobs = Jobs & { readonly idle: () => Promise<void> };

/**
 * Works jobs off in this process, one after the other. What it forgets when the process ends stands in the ledger
 * (`openJobs`). `run` is asked again after a pause that doubles, for as long as it says so.
 */
export function inProcessJobs(
  run: (job: NarrativeJobKey) => Promise<JobOutcome>,
  reportError: (error: unknown) => void,
  firstPause: number = FIRST_PAUSE_MS,
): InProcessJobs {
  let last: Promise<void> = Promise.resolve();
  const work = async (job: NarrativeJobKey): Promise<void> => {
    let pause = firstPause;
    try {
      while ((await run(job)) === 'again') {
        await sleep(pause, undefined, { ref: false });
        pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      }
    } catch (error) {
      reportError(error);
    }
  };
  return {
    enqueue: job => {
      last = last.then(() => work(job));
      return Promise.resolve();
    },
    idle: () => last,
  };
}
