/** Made at first use, as number formats are: a cold start does not wait for it. */
let and: Intl.ListFormat | undefined;

/** Parts of a sentence, one after the other: "A", "A and B", "A, B, and C". */
export function listed(parts: readonly string[]): string {
  and ??= new Intl.ListFormat('en-US', { type: 'conjunction' });
  return and.format(parts);
}
