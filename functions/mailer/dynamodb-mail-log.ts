import * as z from 'zod';
import { MAIL_KINDS, type MailKind } from '#domain/mail/mail-kinds.ts';
import { MAIL_STATES, takeOnAgain } from '#domain/mail/take-on.ts';
import { getItem, putIf, queryPartition, type Store, type StoredItem } from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys, tablePartitions } from '#ledger/table.ts';
import type { MailLog, Message, TakenOn } from './mail-log.ts';

const KEPT_SECONDS = 180 * 86_400;

const storedRecord = z.object({
  reference: z.string(),
  kind: z.enum(Object.keys(MAIL_KINDS) as [MailKind, ...MailKind[]]),
  person: z.string(),
  pilot: z.string().optional(),
  state: z.enum(MAIL_STATES),
  tries: z.number(),
  at: z.number(),
  takenAt: z.number(),
  reason: z.string().optional(),
});
type StoredRecord = z.infer<typeof storedRecord>;

const storedProgress = z.object({ progress: z.record(z.string(), z.number()) });

const ABSENT = { expression: 'attribute_not_exists(pk)' };
const ALWAYS = { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' };

/** The log of mails on the one table. `now`: the application's clock, `wall`: real time, in milliseconds. */
export function dynamodbMailLog(
  store: Store,
  { now, wall }: { readonly now: () => number; readonly wall: () => number },
): MailLog {
  const itemOf = (workspace: string, record: StoredRecord): StoredItem => ({
    ...tableKeys.mailRecord(workspace, record.reference),
    ...record,
    [EXPIRY_ATTRIBUTE]: Math.floor(wall() / 1000) + KEPT_SECONDS,
  });
  const read = async (workspace: string, reference: string): Promise<StoredRecord | undefined> => {
    const item = await getItem(store, tableKeys.mailRecord(workspace, reference), {
      consistent: true,
    });
    return item && storedRecord.parse(item);
  };
  /** Writes over the record that was read; of two at once, one wins. */
  const replace = (workspace: string, before: StoredRecord, after: StoredRecord) =>
    putIf(store, itemOf(workspace, after), {
      expression: '#state = :state AND tries = :tries',
      names: { '#state': 'state' },
      values: { ':state': before.state, ':tries': before.tries },
    });

  const taken = (workspace: string, record: StoredRecord): TakenOn => ({
    async settle(state, reason) {
      await replace(workspace, record, { ...record, state, ...(reason ? { reason } : {}) });
    },
  });

  return {
    async takeOn(workspace, message) {
      const first = takenOn(message, 1, now(), wall());
      if (await putIf(store, itemOf(workspace, first), ABSENT)) return taken(workspace, first);
      const before = await read(workspace, message.reference);
      if (!before) return 'busy';
      const verdict = takeOnAgain(before, wall());
      if (verdict !== 'again') return verdict;
      const again = takenOn(message, before.tries + 1, now(), wall());
      return (await replace(workspace, before, again)) ? taken(workspace, again) : 'busy';
    },

    async markReturned(workspace, reference, state) {
      const before = await read(workspace, reference);
      if (before) await replace(workspace, before, { ...before, state });
    },

    async list(workspace) {
      const items = await queryPartition(store, tablePartitions.mailRecords(workspace), {
        consistent: true,
      });
      return items.flatMap(item => {
        const record = storedRecord.safeParse(item);
        return record.success ? withoutTakenAt(record.data) : [];
      });
    },

    async progress(workspace) {
      const item = await getItem(store, tableKeys.mailProgress(workspace), { consistent: true });
      return item ? storedProgress.parse(item).progress : {};
    },

    async keepProgress(workspace, progress) {
      await putIf(store, { ...tableKeys.mailProgress(workspace), progress }, ALWAYS);
    },
  };
}

const takenOn = (message: Message, tries: number, at: number, takenAt: number): StoredRecord => ({
  ...message,
  state: 'sending',
  tries,
  at,
  takenAt,
});

const withoutTakenAt = ({ takenAt: _internal, pilot, reason, ...record }: StoredRecord) => ({
  ...record,
  ...(pilot === undefined ? {} : { pilot }),
  ...(reason === undefined ? {} : { reason }),
});
