import * as z from 'zod';
import { MAIL_SORTS } from '#domain/mail/mail-kinds.ts';
import { deleteItem, getItem, putIf, type Store } from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys } from '#ledger/table.ts';
import type { Mailbox, Mailboxes, MailChoices } from './mailboxes.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** A link in an old mail still ends that mail. */
const UNSUBSCRIPTION_SECONDS = 400 * 86_400;
const MAX_ATTEMPTS = 5;

const storedChoices = z.object({
  revision: z.number(),
  stopped: z.array(z.enum(MAIL_SORTS)),
  nudge: z.object({ day: z.number(), hour: z.number() }).optional(),
});
const storedReturned = z.object({
  as: z.enum(['bounced', 'complained']),
  at: z.number(),
  addressHash: z.string(),
});
const storedUnsubscription = z.object({
  person: z.string(),
  workspace: z.string(),
  sort: z.enum(MAIL_SORTS),
});

const ABSENT = { expression: 'attribute_not_exists(pk)' };
const ALWAYS = { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' };
const NOTHING_CHOSEN: MailChoices = { stopped: [] };

/** Choices and marks beside each person, under a key prefix of their own. */
export function dynamodbMailboxes(store: Store): Mailboxes {
  const readChoices = async (person: string, workspace: string) => {
    const item = await getItem(store, tableKeys.mailChoices(person, workspace), {
      consistent: true,
    });
    return item && storedChoices.parse(item);
  };
  const get = async (person: string, workspace: string): Promise<Mailbox> => {
    const [choices, returned] = await Promise.all([
      readChoices(person, workspace),
      getItem(store, tableKeys.returnedMail(person), { consistent: true }),
    ]);
    return {
      choices: choices ? choicesOf(choices) : NOTHING_CHOSEN,
      ...(returned ? { returned: storedReturned.parse(returned) } : {}),
    };
  };

  return {
    get,

    async all(people, workspace) {
      const mailboxes = await Promise.all(people.map(person => get(person, workspace)));
      return new Map(people.map((person, index) => [person, mailboxes[index] as Mailbox]));
    },

    async choose(person, workspace, change) {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
        const before = await readChoices(person, workspace);
        const after = change(before ? choicesOf(before) : NOTHING_CHOSEN);
        const item = { ...tableKeys.mailChoices(person, workspace), ...after };
        const kept = await putIf(
          store,
          { ...item, revision: (before?.revision ?? 0) + 1 },
          before
            ? { expression: 'revision = :before', values: { ':before': before.revision } }
            : ABSENT,
        );
        if (kept) return after;
      }
      throw new Error('Every attempt to keep a choice lost to another one.');
    },

    unmark: person => deleteItem(store, tableKeys.returnedMail(person)),

    async markReturned(person, returned) {
      await putIf(store, { ...tableKeys.returnedMail(person), ...returned }, ALWAYS);
    },

    async newUnsubscription(unsubscription) {
      const secret = newSecret();
      const item = {
        ...tableKeys.unsubscribe(hashSecret(secret)),
        ...unsubscription,
        [EXPIRY_ATTRIBUTE]: Math.floor(Date.now() / 1000) + UNSUBSCRIPTION_SECONDS,
      };
      await putIf(store, item, ABSENT);
      return secret;
    },

    async readUnsubscription(secret) {
      if (!/^[\w-]{43}$/.test(secret)) return undefined;
      const item = await getItem(store, tableKeys.unsubscribe(hashSecret(secret)));
      return item && storedUnsubscription.parse(item);
    },
  };
}

const choicesOf = ({ stopped, nudge }: z.infer<typeof storedChoices>): MailChoices => ({
  stopped,
  ...(nudge ? { nudge } : {}),
});
