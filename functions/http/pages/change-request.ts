import type { Hono } from 'hono';
import { changeRequestForm } from '#contracts/pages.ts';
import { limitBody } from './limit-body.ts';
import type { PagesDeps } from './pages-deps.ts';
import { submit } from './submit.ts';

/** `POST /r/:secret/change-request`: what a signer wants changed before they sign. */
export function mountChangeRequest(app: Hono, deps: PagesDeps): void {
  app.post('/r/:secret/change-request', limitBody(deps), context =>
    submit(context, deps, {
      schema: changeRequestForm,
      act: (secret, { criterion, ...form }) =>
        deps.invited.requestChange({
          secret,
          ...form,
          ...(criterion === undefined ? {} : { criterion }),
        }),
      next: () => 'done=change',
      place: () => ({ choice: 'change' }),
    }),
  );
}
