import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/queries.ts';
import { useIntents } from '../../api/use-command.ts';
import { type Entry, logsOf } from './week-entries.ts';

/**
 * Sends one log a task. Those that arrived keep their intent until all have, so that pressing again after a
 * failure in between counts none of them twice.
 */
export function useWeekLog(pilot: string, onDone: () => void) {
  const intentOf = useIntents();
  return useMutation({
    mutationFn: async (form: {
      readonly entries: Readonly<Record<string, Entry>>;
      readonly workDate: string;
    }) => {
      const logs = logsOf(form.entries, form.workDate).map(body => ({ body, ...intentOf(body) }));
      for (const { body, id } of logs) await call('logTime', { pilot }, body, { intent: id });
      for (const { settle } of logs) settle();
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onDone();
    },
  });
}
