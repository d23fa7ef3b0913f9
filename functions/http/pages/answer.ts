import type { Hono } from 'hono';
import { answerForm } from '#contracts/pages.ts';
import { limitBody } from './limit-body.ts';
import type { PagesDeps } from './pages-deps.ts';
import { submit } from './submit.ts';

/** `POST /r/:secret/answer`: what success would look like, in the person's own words. */
export function mountAnswer(app: Hono, deps: PagesDeps): void {
  app.post('/r/:secret/answer', limitBody(deps), context =>
    submit(context, deps, {
      schema: answerForm,
      act: (secret, form) => deps.invited.answerQuestion({ secret, ...form }),
      next: () => 'done=answer',
      place: () => ({}),
    }),
  );
}
