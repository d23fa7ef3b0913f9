import { chooseMail, showMailChoices } from '#application/mail/mail-choices.ts';
import type { Routes } from '../route.ts';

export const mailRoutes: Routes<'getMailChoices' | 'chooseMail'> = {
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
