const AND = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** Parts of a sentence, one after the other: "A", "A and B", "A, B, and C". */
export const listed = (parts: readonly string[]): string => AND.format(parts);
