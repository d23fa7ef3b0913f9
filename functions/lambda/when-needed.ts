/**
 * Makes something at its first use, and keeps it; a making that failed is tried again at the next use. What is made
 * from a lazy `import()` costs a cold start nothing.
 */
export function whenNeeded<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let kept: Promise<Made> | undefined;
  return () => {
    kept ??= make().catch(fault => {
      kept = undefined;
      throw fault;
    });
    return kept;
  };
}
