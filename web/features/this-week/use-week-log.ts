import { useMutation } from '@tanstack/react-query';
import type { BodyOf } from '#contracts/endpoints.ts';
import { queryClient, useMe } from '../../api/queries.ts';
import { useIntents } from '../../api/use-command.ts';
import { sendWaiting } from '../../offline/send-waiting.ts';
import {
  dropWaiting,
  keepWaiting,
  type Said,
  type Waiting,
  waitingOf,
} from '../../offline/waiting.ts';
import { type Entry, logsOf } from './week-entries.ts';

/** What is said of a week: work that was done, or that there was none. */
export type Saying =
  | { readonly entries: Readonly<Record<string, Entry>>; readonly workDate: string }
  | { readonly piece: BodyOf<'logPiece'> }
  | { readonly weekOf: string; readonly answer: 'nothing' | 'away' };

/**
 * Keeps what is said on this device, then sends it: what finds no connection waits there and goes out later, once.
 * What the server refuses comes back as the error. All of one saying keep their ids until all have arrived, so that
 * pressing again after a refusal in between counts none of them twice.
 */
export function useWeekLog(pilot: string, onDone: () => void) {
  const { person } = useMe();
  const intentOf = useIntents();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (saying: Saying) => {
      const sent = partsOf(saying).map(part => {
        const { id, settle } = intentOf(part);
        const waiting: Waiting = { ...part, id, person: person.id, pilot };
        keepWaiting(waiting);
        return { waiting, settle };
      });
      await sendWaiting(person.id);
      const refusal = takeBackRefused(sent.map(({ waiting }) => waiting));
      if (refusal !== undefined) throw new Error(refusal);
      for (const { settle } of sent) settle();
    },
    onSuccess: async () => {
      onDone();
      await queryClient.invalidateQueries();
    },
  });
}

function partsOf(saying: Saying): readonly Said[] {
  if ('answer' in saying) return [{ name: 'answerWeek', body: saying }];
  if ('piece' in saying) return [{ name: 'logPiece', body: saying.piece }];
  return logsOf(saying.entries, saying.workDate).map(body => ({ name: 'logTime', body }));
}

/** The first refusal among these. The person has them in the form, so none of the refused stays in the queue. */
function takeBackRefused(sent: readonly Waiting[]): string | undefined {
  const ids = new Set(sent.map(({ id }) => id));
  const refused = waitingOf(sent[0]?.person ?? '').filter(
    each => ids.has(each.id) && each.refused !== undefined,
  );
  for (const each of refused) dropWaiting(each);
  return refused[0]?.refused;
}
