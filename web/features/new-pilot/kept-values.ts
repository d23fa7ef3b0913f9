/** What somebody typed into a step and has not saved, with what the server held when they began. */
export type Kept<Values> = { readonly base: unknown; readonly values: Values };

const keyOf = (person: string, pilot: string, step: string): string =>
  `countersign:typed:${person}:${pilot}:${step}`;

/**
 * Keystrokes between two saves, in the browser's storage, by person, pilot and step. A browser that keeps nothing
 * (private windows, a full disk) costs only what is kept, never the form.
 */
export function keptValues<Values>(person: string, pilot: string, step: string) {
  const key = keyOf(person, pilot, step);
  return {
    read(): Kept<Values> | undefined {
      try {
        const text = localStorage.getItem(key);
        return text === null ? undefined : (JSON.parse(text) as Kept<Values>);
      } catch {
        return undefined;
      }
    },
    write(kept: Kept<Values>): void {
      try {
        localStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // Nothing to be done about it here, and saving the step still works.
      }
    },
    drop(): void {
      try {
        localStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}
