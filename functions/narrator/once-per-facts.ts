import { factsHashOf, type Narrative, type Narrator } from './narrator.ts';

/** Texts that one process remembers; the oldest is forgotten first. */
const REMEMBERED = 500;

/** Asks `narrator` once about the same facts in this process, however many readers want the text at once. */
export function oncePerFacts(narrator: Narrator): Narrator {
  const asked = new Map<string, Promise<Narrative>>();
  return {
    write(request) {
      const key = factsHashOf(request);
      const known = asked.get(key);
      if (known) return known;
      const narrative = narrator.write(request);
      asked.set(key, narrative);
      const [oldest] = asked.keys();
      if (asked.size > REMEMBERED && oldest !== undefined) asked.delete(oldest);
      return narrative;
    },
  };
}
