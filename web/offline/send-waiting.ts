import { useEffect } from 'react';
import { call } from '../api/client.ts';
import { ApiProblem, Unreachable } from '../api/problem.ts';
import { queryClient } from '../api/queries.ts';
import { dropWaiting, keepWaiting, useWaiting, type Waiting, waitingOf } from './waiting.ts';

/** How long what waits is left before it is tried again, in milliseconds. */
const TRY_AGAIN_AFTER = 20_000;

let sending: Promise<void> | undefined;
let underWay: { readonly id: string; readonly abort: AbortController } | undefined;

/** Takes back what waits. Where it is just being sent it may have arrived: the week, read again, says so. */
export function takeBack(waiting: Waiting): void {
  dropWaiting(waiting);
  if (underWay?.id !== waiting.id) return;
  underWay.abort.abort();
  void queryClient.invalidateQueries();
}

/** Sends what waits for this person, in its order, until nothing does or the server cannot be reached. */
export function sendWaiting(person: string): Promise<void> {
  sending ??= sendAll(person).finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(person: string): Promise<void> {
  if (!navigator.onLine) return;
  for (let next = nextOf(person); next !== undefined; next = nextOf(person)) {
    if (!(await send(next))) return;
  }
}

const nextOf = (person: string): Waiting | undefined =>
  waitingOf(person).find(({ refused }) => refused === undefined);

/** Whether it is done with: answered, if only by a refusal, or taken back. */
async function send(waiting: Waiting): Promise<boolean> {
  const { pilot, id } = waiting;
  const abort = new AbortController();
  const options = { intent: id, signal: abort.signal };
  underWay = { id, abort };
  try {
    await call(waiting.name, { pilot }, waiting.body, options);
    dropWaiting(waiting);
    return true;
  } catch (error) {
    if (abort.signal.aborted) return true;
    if (error instanceof Unreachable || (error instanceof ApiProblem && isPassing(error)))
      return false;
    if (!(error instanceof ApiProblem)) throw error;
    keepWaiting({ ...waiting, refused: error.detail });
    return true;
  } finally {
    underWay = undefined;
  }
}

/** The server is overloaded or broken at the moment, and has not judged what was sent. */
const isPassing = ({ status }: ApiProblem): boolean => status === 429 || status >= 500;

/** Sends what waits when the app opens, when the connection comes back, and now and then in between. */
export function useSendWaiting(person: string): void {
  const waits = useWaiting(person).some(({ refused }) => refused === undefined);
  useEffect(() => {
    if (!waits) return;
    const send = () =>
      void sendWaiting(person).then(() => {
        if (nextOf(person) === undefined) void queryClient.invalidateQueries();
      });
    send();
    addEventListener('online', send);
    const timer = setInterval(send, TRY_AGAIN_AFTER);
    return () => {
      removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [person, waits]);
}
