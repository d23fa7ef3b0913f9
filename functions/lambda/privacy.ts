import { v7 } from 'uuid';
import { outboxMailer } from '#mailer/outbox.ts';
import { buildDeps } from './build-deps.ts';
import { buildPrivacy } from './build-privacy.ts';
import { CLOCK, required, storeFromEnvironment } from './environment.ts';
import { logError } from './log.ts';

const store = storeFromEnvironment();
const { app } = buildDeps({
  store,
  clock: CLOCK,
  mailer: outboxMailer(store, CLOCK.now, v7),
  baseUrl: required('PUBLIC_ORIGIN'),
  oneMachine: false,
  reportError: logError,
});
const privacy = buildPrivacy(store, app);

/** Looks every few minutes for erasures that were ordered and rows that are due; one workspace's fault keeps no other. */
export const handler = async (): Promise<void> => {
  const faults: unknown[] = [];
  for (const workspace of await app.readModels.workspaces())
    await privacy.carryOut(workspace).catch(fault => {
      logError(fault);
      faults.push(fault);
    });
  if (faults.length > 0) throw new AggregateError(faults, 'Not every workspace could be served.');
};
