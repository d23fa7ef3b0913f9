import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PrivacyDeps } from '#application/privacy/erase-person.ts';
import { buildDeps } from '#lambda/build-deps.ts';
import { privacyDeps } from '#lambda/build-privacy.ts';
import { openStore } from '#ledger/store.ts';
import type { Mailer } from '#mailer/mailer.ts';

const NO_MAIL: Mailer = { send: async () => ({ outcome: 'sent' }) };

/** The application on a table, for maintenance: it mails nobody and signs nothing. */
export function appOn(client: DynamoDBClient, table: string): PrivacyDeps {
  const store = openStore(client, table);
  const { app } = buildDeps({
    store,
    clock: { now: Date.now, wall: Date.now },
    mailer: NO_MAIL,
    baseUrl: 'https://localhost',
    oneMachine: false,
    reportError: error => console.error(error),
  });
  return privacyDeps(store, app);
}
