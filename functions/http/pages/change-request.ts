import { changeRequestForm } from '#contracts/pages.ts';
import type { PageHandler } from './page-handler.ts';
import { submit } from './submit.ts';

/** `POST /r/:secret/change-request`: what a signer wants changed before they sign. */
export const changeRequest: PageHandler = (context, deps) =>
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
  });
