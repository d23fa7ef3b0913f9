import type { Context, Hono } from 'hono';
import type { MailOfSort } from '#application/mail/unsubscribing.ts';
import { Unsubscribe } from '#web/reader/unsubscribe.tsx';
import { limitBody } from './limit-body.ts';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PagesDeps } from './pages-deps.ts';
import { respond, respondWithFault } from './respond.tsx';

/**
 * `GET /mail/:secret` shows the choice and changes nothing. `POST` to it ends that sort of mail, sent by the page's
 * button or by a mail program's own (RFC 8058: one POST, no cookie, no further question); `/again` takes it back.
 */
export function mountUnsubscribe(app: Hono, deps: PagesDeps): void {
  const { assets, unsubscribing } = deps;
  const show = (context: Context, mail: MailOfSort | undefined) => {
    if (!mail) return respondWithFault(context, assets, PAGE_FAULTS.unknown_link);
    const address = `/mail/${encodeURIComponent(secretOf(context))}`;
    return respond(context, assets, {
      title: mail.stopped ? 'Stopped' : 'Stop this mail?',
      workspace: mail.workspace,
      demo: mail.demo,
      body: <Unsubscribe sort={mail.sort} stopped={mail.stopped} address={address} />,
    });
  };
  app.get('/mail/:secret', async context =>
    show(context, await unsubscribing.show(secretOf(context))),
  );
  app.post('/mail/:secret', limitBody(deps), async context =>
    show(context, await unsubscribing.choose(secretOf(context), true)),
  );
  app.post('/mail/:secret/again', limitBody(deps), async context =>
    show(context, await unsubscribing.choose(secretOf(context), false)),
  );
}

const secretOf = (context: Context): string => context.req.param('secret') ?? '';
