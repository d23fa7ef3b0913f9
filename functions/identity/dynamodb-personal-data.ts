import * as z from 'zod';
import {
  deleteItem,
  getItem,
  queryPartition,
  type Store,
  type StoredItem,
  updateItem,
} from '#ledger/store.ts';
import { tableKeys, tablePartitions } from '#ledger/table.ts';
import { dynamodbIdentities } from './dynamodb-identities.ts';
import { addressKey, storedMember } from './dynamodb-people.ts';
import type { KeptInvitation, KeptMail, PersonalData } from './personal-data.ts';

const storedPointer = z.object({
  sk: z.string(),
  workspace: z.string(),
  pilot: z.string().optional(),
  report: z.string().optional(),
  expiresAt: z.number(),
});
const storedMail = z.object({ at: z.string(), subject: z.string(), text: z.string() });

/** What stands in the place of a name that was erased. */
const ERASED = '[erased]';

/** Streams have a summary of their own, made anew after an erasure; what else lies beside them holds copies. */
const isSummary = (item: StoredItem): boolean => 'schema' in item;

export function dynamodbPersonalData(store: Store): PersonalData {
  const partition = (pk: string) => queryPartition(store, pk, { consistent: true });
  const pointersOf = async (workspace: string, person: string) =>
    (await partition(tablePartitions.invitationsOf(person)))
      .map(item => storedPointer.parse(item))
      .filter(each => each.workspace === workspace);
  const drop = (items: readonly StoredItem[]) =>
    Promise.all(items.map(({ pk, sk }) => deleteItem(store, { pk, sk })));

  return {
    async mailsTo(workspace, person) {
      const mails = await partition(tablePartitions.mails(workspace));
      return mails.filter(mail => isTo(mail, person)).flatMap(mail => mailOf(mail) ?? []);
    },

    async invitationsOf(workspace, person) {
      const pointers = await pointersOf(workspace, person);
      return pointers.map(
        ({ pilot, report, expiresAt }): KeptInvitation => ({
          to: pilot ?? report ?? '',
          expiresAt,
        }),
      );
    },

    async eraseCopies(workspace, person, traces) {
      for (const { sk: secretHash } of await pointersOf(workspace, person)) {
        await drop(await partition(tablePartitions.invitation(secretHash)));
        await deleteItem(store, tableKeys.invitationOf(person, secretHash));
      }
      const copies = [
        ...(await partition(tablePartitions.mails(workspace))),
        ...(await partition(tablePartitions.mailRecords(workspace))),
        ...(await partition(tablePartitions.readModels(workspace))).filter(
          each => !isSummary(each),
        ),
      ];
      await drop(copies.filter(item => isTo(item, person) || holdsOne(item, traces)));
      // A job goes on with its token; what somebody called it does not.
      for (const token of await partition(tablePartitions.apiTokens(workspace)))
        if (token['createdBy'] === person || holdsOne(token, traces))
          await updateItem(store, token, { name: ERASED });
    },

    async erasePerson(workspace, person) {
      await deleteItem(store, tableKeys.member(person, workspace));
      await deleteItem(store, tableKeys.called(person, workspace));
      const items = await partition(tablePartitions.person(person));
      const elsewhere = items.some(
        item => item.sk.startsWith('member#') && storedMember.parse(item).roles !== undefined,
      );
      if (elsewhere) return 'member elsewhere';
      await dynamodbIdentities(store).release(person);
      const profile = items.find(({ sk }) => sk === 'profile');
      if (profile) await eraseAddress(store, String(profile['email']), person);
      await drop(await partition(tablePartitions.mailbox(person)));
      await drop(items);
      return 'erased';
    },
  };
}

/** The address leads to this person, or to somebody who has it now. */
async function eraseAddress(store: Store, email: string, person: string): Promise<void> {
  const item = await getItem(store, addressKey(email), { consistent: true });
  if (item?.['person'] === person) await deleteItem(store, addressKey(email));
}

const isTo = (item: StoredItem, person: string): boolean =>
  (item['to'] as { readonly person?: unknown } | undefined)?.person === person;

function mailOf(item: StoredItem): KeptMail | undefined {
  const read = storedMail.safeParse(item);
  return read.success ? read.data : undefined;
}

/** As JSON and within JSON, since some attributes are kept as text. */
function holdsOne(item: StoredItem, traces: readonly string[]): boolean {
  const text = JSON.stringify(item).toLowerCase();
  return traces.some(trace => {
    const within = JSON.stringify(trace.toLowerCase()).slice(1, -1);
    return text.includes(within) || text.includes(JSON.stringify(within).slice(1, -1));
  });
}
