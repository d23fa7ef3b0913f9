import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { BodyOf, ResponseOf } from '#contracts/endpoints.ts';
import type { EndpointName } from '#contracts/paths.ts';
import { call, newIntent, type ParamsOf } from './client.ts';
import { queryClient } from './queries.ts';

type Sent<Name extends EndpointName> = {
  readonly params: ParamsOf<Name>;
  readonly body: BodyOf<Name>;
  readonly ifMatch?: number;
};

/**
 * Sends a command. What is sent again unchanged, after no answer or a refusal, goes out under the same intent,
 * so that a double click or a retry counts once; afterwards all that was read is read again.
 */
export function useCommand<Name extends EndpointName>(name: Name) {
  const intentOf = useIntents();
  return useMutation<ResponseOf<Name>, Error, Sent<Name>>({
    mutationFn: async sent => {
      const { id, settle } = intentOf(sent);
      const result = await call(name, sent.params, sent.body, {
        intent: id,
        ...(sent.ifMatch === undefined ? {} : { ifMatch: sent.ifMatch }),
      });
      settle();
      return result;
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
}

/** Remembers the id under which something was sent until it has been answered. */
export function useIntents() {
  const open = useRef(new Map<string, string>());
  return (sent: unknown) => {
    const key = JSON.stringify(sent);
    const id = open.current.get(key) ?? newIntent();
    open.current.set(key, id);
    return { id, settle: () => open.current.delete(key) };
  };
}
