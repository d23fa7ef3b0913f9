import type { Context } from 'hono';
import type { MailOfSort } from '#application/mail/unsubscribing.ts';
import { Unsubscribe } from '#web/reader/unsubscribe.tsx';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PageHandler } from './page-handler.ts';
import type { PagesDeps } from './pages-deps.ts';
import { respond, respondWithFault } from './respond.tsx';

/** `GET /mail/:secret` shows the choice and changes nothing. */
export const unsubscription: PageHandler = async (context, { assets, unsubscribing }) =>
  show(context, assets, await unsubscribing.show(secretOf(context)));

/**
 * `POST /mail/:secret` ends that sort of mail, sent by the page's button or by a mail program's own (RFC 8058: one POST,
 * no cookie, no further question).
 */
export const unsubscribe: PageHandler = async (context, { assets, unsubscribing }) =>
  show(context, assets, await unsubscribing.choose(secretOf(context), true));

/** `POST /mail/:secret/again` takes it back. */
export const subscribeAgain: PageHandler = async (context, { assets, unsubscribing }) =>
  show(context, assets, await unsubscribing.choose(secretOf(context), false));

function show(
  context: Context,
  assets: PagesDeps['assets'],
  mail: MailOfSort | undefined,
): Response {
  if (!mail) return respondWithFault(context, assets, PAGE_FAULTS.unknown_link);
  const address = `/mail/${encodeURIComponent(secretOf(context))}`;
  return respond(context, assets, {
    title: mail.stopped ? 'Stopped' : 'Stop this mail?',
    workspace: mail.workspace,
    demo: mail.demo,
    body: <Unsubscribe sort={mail.sort} stopped={mail.stopped} address={address} />,
  });
}

const secretOf = (context: Context): string => context.req.param('secret') ?? '';
