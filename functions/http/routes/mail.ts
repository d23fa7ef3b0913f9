import { chooseMail, showMailChoices } from '#application/mail/mail-choices.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import type { Routes } from '../route.ts';

const NOBODY = {
  code: 'not_found',
  sentence: 'There is nobody of this id in the workspace. Load the page again.',
} as const;

export const routes: Routes<EndpointsOf<'mail'>> = {
  getMailChoices: {
    permission: 'choose-mail',
    handle: async ({ deps, caller }) => ({
      ok: true,
      body: await showMailChoices(deps.app, caller),
    }),
  },

  tryAddressAgain: {
    permission: 'manage-people',
    handle: async ({ deps, caller, params: { person } }) => {
      const { people } = await readWorkspace(deps.app, caller.workspace);
      if (!Object.hasOwn(people, person)) return { ok: false, refusal: NOBODY };
      await deps.app.mailboxes.unmark(person);
      return { ok: true, body: { id: person } };
    },
  },

  chooseMail: {
    permission: 'choose-mail',
    handle: async ({ deps, caller, body }) => ({
      ok: true,
      body: await chooseMail(deps.app, caller, body),
    }),
  },
};
