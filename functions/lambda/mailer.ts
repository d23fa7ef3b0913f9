import { v7 } from 'uuid';
import type { Store } from '#ledger/store.ts';
import type { Mailer } from '#mailer/mailer.ts';
import { outboxMailer } from '#mailer/outbox.ts';
import { whenNeeded } from './when-needed.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * SES where the stack has an address to send from (`MAIL_FROM`), else the outbox, so that nothing is lost before mail is
 * set up. The client is loaded with the first mail: no other request pays for it. `SES_ENDPOINT` points tests at a
 * server of their own.
 */
export function mailerFrom(env: Environment, store: Store): Mailer {
  const { MAIL_FROM: from, MAIL_CONFIGURATION_SET: configurationSet, SES_ENDPOINT: endpoint } = env;
  if (!from) return outboxMailer(store, Date.now, v7);
  const ses = whenNeeded(async () => {
    const { sesClient, sesMailer } = await import('#mailer/ses.ts');
    const client = sesClient(endpoint ? { endpoint } : {});
    return sesMailer(client, { from, ...(configurationSet ? { configurationSet } : {}) });
  });
  return { send: async mail => (await ses()).send(mail) };
}
