import { CODED_STEPS } from '#application/invited/invited-person.ts';
import { confirmForm } from '#contracts/pages.ts';
import { clientOf } from './client.ts';
import type { PageHandler } from './page-handler.ts';
import { submit } from './submit.ts';

/** `POST /r/:secret/confirm`: carries a step out with its code. */
export const confirm: PageHandler = (context, deps) =>
  submit(context, deps, {
    schema: confirmForm,
    act: (secret, form) => deps.invited.confirm({ secret, ...form, ...clientOf(context, deps) }),
    next: ({ step }) => `done=${step}`,
    place: ({ step }) => ({ step: CODED_STEPS.find(each => each === step) }),
  });
