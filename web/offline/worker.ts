import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { ANSWERS, APP_PAGE, PAGE } from './caches.ts';

/**
 * Opens the app without a connection: its files as they were built, its page, and what was last read about the
 * reader and their week. Whatever the network answers goes first.
 */

/** Seconds after which what is kept is shown in place of an answer that does not come. */
const PATIENCE = 4;
/** What a week's log is made from; the other pages need the server. */
const KEPT_ANSWERS = /^\/api\/v1\/(me|week)$/;

const worker = globalThis as unknown as {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
};

// The build writes the list here: the files of `assets/`, whose names change with what they hold.
const files = JSON.parse('__OFFLINE_FILES__') as readonly string[];
precacheAndRoute(files.map(url => ({ url, revision: null })));
cleanupOutdatedCaches();

worker.addEventListener('install', event => {
  event.waitUntil(caches.open(PAGE).then(cache => cache.add(APP_PAGE)));
  void worker.skipWaiting();
});
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()));

registerRoute(
  new NavigationRoute(
    new NetworkFirst({
      cacheName: PAGE,
      networkTimeoutSeconds: PATIENCE,
      // Every address of the app is the same page.
      plugins: [{ cacheKeyWillBeUsed: () => Promise.resolve(APP_PAGE) }],
    }),
    { allowlist: [/^\/app(\/|$)/] },
  ),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && KEPT_ANSWERS.test(url.pathname),
  new NetworkFirst({ cacheName: ANSWERS, networkTimeoutSeconds: PATIENCE }),
);
