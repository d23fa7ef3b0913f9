import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BodyOf } from '#contracts/endpoints.ts';
import { call } from '../../../api/client.ts';
import { queryClient } from '../../../api/queries.ts';
import { useIntents } from '../../../api/use-command.ts';
import type { Measurement } from '../../../measurement/measurement-form.ts';

type Result = Pick<BodyOf<'recordObservation'>, 'criterion' | 'group' | 'days'> & {
  readonly measurements: readonly Measurement[];
};

/**
 * Sends results, a large paste in parts. Pressed again after a failure, each part goes out under the intent that it
 * had, so that none is counted twice.
 */
export function useRecordResult(pilot: string) {
  const intentOf = useIntents();
  const [sent, setSent] = useState<{ readonly done: number; readonly parts: number }>();
  const mutation = useMutation({
    mutationFn: async ({ measurements, ...rest }: Result) => {
      const parts = measurements.map((measurement, part) => {
        const body = { ...rest, measurement };
        return { body, ...intentOf({ ...body, part }) };
      });
      for (const [index, { body, id }] of parts.entries()) {
        setSent({ done: index, parts: parts.length });
        await call('recordObservation', { pilot }, body, { intent: id });
      }
      for (const { settle } of parts) settle();
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return { ...mutation, sent };
}
