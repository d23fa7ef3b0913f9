import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { CODED_STEPS } from '#application/invited/invited-person.ts';
import { invitationPage } from './invitation-page.tsx';
import { CHOICES, DONE, type InvitationState } from './invitation-state.ts';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PageHandler } from './page-handler.ts';
import type { PagesDeps } from './pages-deps.ts';
import { respond, respondWithFault } from './respond.tsx';

/** `GET /r/:secret`: the question, the charter or the verdict, whichever waits. It changes nothing. */
export const invitation: PageHandler = (context, deps) => {
  const named = <Name extends string>(field: string, names: readonly Name[]) =>
    names.find(each => each === context.req.query(field));
  return showInvitation(context, deps, {
    commandId: deps.newCommandId(),
    step: named('step', CODED_STEPS),
    choice: named('choose', CHOICES),
    done: named('done', DONE),
  });
};

/** A phone that reloads a closed page asks for the form's address. */
export const backToInvitation: PageHandler = context => context.redirect(addressOf(context), 303);

/** Renders what the invitation opens, with the state of the form that was sent, if one was. */
export async function showInvitation(
  context: Context,
  deps: PagesDeps,
  state: InvitationState,
  refusal?: { readonly status: ContentfulStatusCode; readonly code: string },
): Promise<Response> {
  const secret = secretOf(context);
  const opened = secret === undefined ? 'unknown' : await deps.invited.open(secret);
  if (opened === 'unknown') return respondWithFault(context, deps.assets, PAGE_FAULTS.unknown_link);
  if (opened === 'expired') return respondWithFault(context, deps.assets, PAGE_FAULTS.expired_link);
  if (opened === 'revoked') return respondWithFault(context, deps.assets, PAGE_FAULTS.revoked_link);
  const page = await invitationPage(opened, addressOf(context), state);
  return respond(context, deps.assets, page, refusal);
}

/** The secret, unless it cannot be one. */
export function secretOf(context: Context): string | undefined {
  const secret = context.req.param('secret') ?? '';
  return /^[A-Za-z0-9_-]{1,128}$/.test(secret) ? secret : undefined;
}

export const addressOf = (context: Context): string =>
  `/r/${encodeURIComponent(context.req.param('secret') ?? '')}`;
