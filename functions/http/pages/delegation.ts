import { delegationForm } from '#contracts/pages.ts';
import type { PageHandler } from './page-handler.ts';
import { submit } from './submit.ts';

/** `POST /r/:secret/delegation`: a colleague takes a signature over, or gives it back. */
export const delegation: PageHandler = (context, deps) =>
  submit(context, deps, {
    schema: delegationForm,
    act: (secret, { words, ...form }) =>
      deps.invited.answerDelegation({
        secret,
        ...form,
        ...(words === undefined ? {} : { words }),
      }),
    next: ({ answer }) => (answer === 'accept' ? 'done=accept' : 'done=return'),
    place: ({ answer }) => ({ choice: answer === 'decline' ? 'return' : undefined }),
  });
