import { useRef } from 'react';

/** Runs a task unless it is under way: a second press can come before its button has turned busy. */
export function useOneAtATime<Given extends readonly unknown[]>(
  task: (...given: Given) => Promise<void>,
): (...given: Given) => Promise<void> {
  const underWay = useRef(false);
  return async (...given) => {
    if (underWay.current) return;
    underWay.current = true;
    try {
      await task(...given);
    } finally {
      underWay.current = false;
    }
  };
}
