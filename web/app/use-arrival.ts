import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * After a change of page, moves the focus to its heading, as a browser would start at the top of a new document,
 * and gives the words to announce. The first page keeps the browser's own focus.
 */
export function useArrival(): string {
  const router = useRouter();
  const [announcement, setAnnouncement] = useState('');
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        // Once the page is painted: the browser lays a page out to focus in it, and a press would wait for that.
        requestAnimationFrame(() =>
          setTimeout(() => {
            document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
            setAnnouncement(document.title);
          }),
        );
      }),
    [router],
  );
  return announcement;
}
