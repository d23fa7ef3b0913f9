import { Hono } from 'hono';
import { readSummaries } from '#application/workspace/summaries.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import { endOf } from '#domain/calendar/as-of.ts';
import type { HttpDeps } from '#http/deps.ts';
import { refuseCrossSite } from '#http/same-site.ts';
import type { Store } from '#ledger/store.ts';
import { readOutbox } from '#mailer/outbox.ts';
import { type DoorPeople, demoDoors, waitingSignature } from './doors.ts';
import { outboxPage } from './outbox-page.ts';
import type { SettableClock } from './settable-clock.ts';

const DAY_MS = 86_400_000;

export type LocalPlace = {
  readonly deps: HttpDeps;
  readonly store: Store;
  readonly clock: SettableClock;
  /** Does what has come due by the new time. */
  readonly afterMove: () => Promise<void>;
  readonly css: string;
  /** The demo workspace and its people; absent with `--empty`. */
  readonly demo?: { readonly workspace: string; readonly people: DoorPeople };
};

/** What only one machine has: the first page's doors, the outbox, and the bar that moves time. */
export function localRoutes({ deps, store, clock, afterMove, css, demo }: LocalPlace): Hono {
  const local = new Hono();
  local.use('/local/*', refuseCrossSite(deps.app.baseUrl));

  local.get('/', context => context.redirect(demo ? '/app/start' : FIRST_SIGN_IN, 302));

  local.get('/local/doors', async context => {
    const now = new Date(clock.now()).toISOString();
    if (!demo) return context.json({ doors: [], clock: { now } });
    const doors = await demoDoors(deps.app, demo.workspace, demo.people);
    const { timeZone } = await readWorkspace(deps.app, demo.workspace);
    return context.json({ doors, clock: { now, timeZone } });
  });

  local.get('/local/doors/sign', async context => {
    const link = demo && (await waitingSignature(deps.app, demo.workspace, demo.people.skeptic));
    return context.redirect(link ?? '/local/outbox', 303);
  });

  local.get('/local/outbox', async context => {
    const workspaces = await deps.app.readModels.workspaces();
    const [first] = workspaces;
    const { timeZone } = first ? await readWorkspace(deps.app, first) : { timeZone: 'UTC' };
    const mails = await Promise.all(workspaces.map(each => readOutbox(store, each)));
    return context.html(
      outboxPage(
        mails.flat().sort((a, b) => (a.id < b.id ? 1 : -1)),
        { css, timeZone },
      ),
    );
  });

  local.post('/local/clock', async context => {
    const { move } = await context.req.parseBody();
    const target = await targetOf(String(move), deps, clock);
    if (target === undefined) return context.text('There is no such move.', 400);
    await clock.moveTo(target);
    await afterMove();
    return context.redirect(backTo(context.req.header('referer'), deps.app.baseUrl), 303);
  });
  return local;
}

/** The embedded issuer knows one person before there is a workspace. */
export const OWNER = { email: 'owner@localhost', name: 'Owner', title: 'Sets up the workspace' };

const FIRST_SIGN_IN = `/auth/sign-in?hint=${encodeURIComponent(OWNER.email)}&return=/app`;

function targetOf(
  move: string,
  deps: HttpDeps,
  clock: SettableClock,
): number | Promise<number> | undefined {
  switch (move) {
    case 'next-day':
      return clock.now() + DAY_MS;
    case 'next-week':
      return clock.now() + 7 * DAY_MS;
    case 'end-date':
      return nextEnd(deps, clock.now());
    default:
      return undefined;
  }
}

/** The moment at which the next running pilot's verdict opens; now, when none is running. */
async function nextEnd({ app }: HttpDeps, now: number): Promise<number> {
  const ends: number[] = [];
  for (const id of await app.readModels.workspaces()) {
    const { workspace, pilots } = await readSummaries(app, id);
    for (const pilot of pilots)
      if (pilot.phase === 'running' && pilot.outcomeWindow)
        ends.push(
          Date.parse(endOf(workspace.timeZone, pilot.outcomeWindow.last).until) - DAY_MS / 2,
        );
  }
  const coming = ends.filter(end => end > now).sort((a, b) => a - b);
  return coming[0] ?? now;
}

/** The page that the form was on: a path of this product alone. */
function backTo(referer: string | undefined, baseUrl: string): string {
  const from = referer === undefined ? undefined : new URL(referer);
  return from?.origin === new URL(baseUrl).origin ? from.pathname + from.search : '/app';
}
