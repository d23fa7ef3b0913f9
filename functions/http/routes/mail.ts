import { chooseMail, showMailChoices } from '#application/mail/mail-choices.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import type { Routes } from '../route.ts';

export const routes: Routes<EndpointsOf<'mail'>> = {
  getMailChoices: {
    permission: 'choose-mail',
    handle: async ({ deps, caller }) => ({
      ok: true,
      body: await showMailChoices(deps.app, caller),
    }),
  },

  chooseMail: {
    permission: 'choose-mail',
    handle: async ({ deps, caller, body }) => ({
      ok: true,
      body: await chooseMail(deps.app, caller, body),
    }),
  },
};
