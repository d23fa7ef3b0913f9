import { queryClient } from '../api/queries.ts';
import { ANSWERS } from './caches.ts';

/** Lets the app open without a connection from the next time on; a browser that cannot is left as it is. */
export function registerWorker(): void {
  const { serviceWorker } = navigator;
  if (!import.meta.env.PROD || serviceWorker === undefined) return;
  // What this page read before the worker was there went past it: read again, it is kept.
  if (serviceWorker.controller === null)
    serviceWorker.addEventListener('controllerchange', () => queryClient.invalidateQueries(), {
      once: true,
    });
  addEventListener('load', () => {
    // Without it the app is the same, but for opening offline.
    serviceWorker.register('/worker.js', { scope: '/app', type: 'module' }).catch(() => undefined);
  });
}

/** On signing out: nobody who uses this browser next reads what was kept. What waits to be sent stays, by person. */
export const forgetAnswers = (): void => {
  if ('caches' in globalThis) void caches.delete(ANSWERS);
};
