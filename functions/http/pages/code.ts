import { codeForm } from '#contracts/pages.ts';
import { clientOf } from './client.ts';
import type { Choice } from './invitation-state.ts';
import type { PageHandler } from './page-handler.ts';
import { submit } from './submit.ts';

/** `POST /r/:secret/code`: mails a code for one step, and shows the step that waits for it. */
export const code: PageHandler = (context, deps) =>
  submit(context, deps, {
    schema: codeForm,
    act: (secret, form) => {
      const client = clientOf(context, deps);
      if (form.step !== 'delegate') return deps.invited.sendCode({ secret, ...form, ...client });
      const { name, email, ...rest } = form;
      return deps.invited.sendCode({ secret, ...rest, to: { name, email }, ...client });
    },
    next: ({ step }) => `step=${step}`,
    place: ({ step }) => ({ choice: CHOICES_WITH_WORDS.find(each => each === step) }),
  });

const CHOICES_WITH_WORDS: readonly Choice[] = [
  'condition',
  'decline',
  'delegate',
  'dispute-verdict',
  'refuse-conclusion',
];
