import type { Hono } from 'hono';
import { delegationForm } from '#contracts/pages.ts';
import { limitBody } from './limit-body.ts';
import type { PagesDeps } from './pages-deps.ts';
import { submit } from './submit.ts';

/** `POST /r/:secret/delegation`: a colleague takes a signature over, or gives it back. */
export function mountDelegation(app: Hono, deps: PagesDeps): void {
  app.post('/r/:secret/delegation', limitBody(deps), context =>
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
    }),
  );
}
