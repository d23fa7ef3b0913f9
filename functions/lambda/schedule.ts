import { runSchedules } from '#application/schedules/run-schedules.ts';
import { buildDeps } from './build-deps.ts';
import { CLOCK, required, storeFromEnvironment } from './environment.ts';
import { logError } from './log.ts';
import { mailerFrom } from './mailer.ts';

const store = storeFromEnvironment();
const deps = buildDeps({
  store,
  clock: CLOCK,
  mailer: mailerFrom(process.env, store),
  baseUrl: required('PUBLIC_ORIGIN'),
  oneMachine: false,
  reportError: logError,
});

/** What has come due, every hour (EventBridge Scheduler): mail that was left open, reminders, nudges, digests. */
export const handler = (): Promise<void> => runSchedules(deps.app);
