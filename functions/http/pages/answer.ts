import { answerForm } from '#contracts/pages.ts';
import type { PageHandler } from './page-handler.ts';
import { submit } from './submit.ts';

/** `POST /r/:secret/answer`: what success would look like, in the person's own words. */
export const answer: PageHandler = (context, deps) =>
  submit(context, deps, {
    schema: answerForm,
    act: (secret, form) => deps.invited.answerQuestion({ secret, ...form }),
    next: () => 'done=answer',
    place: () => ({}),
  });
