import type { EditionContent } from '#domain/report/edition.ts';

/**
 * Published editions, each found by the hash of its content. Written before the entry that names the hash, and never
 * changed: nothing here updates one.
 */
export interface Editions {
  /** Safe to repeat: the hash is the key. */
  put(workspace: string, contentHash: string, content: EditionContent): Promise<void>;
  /** `undefined` when it is not all there. */
  get(workspace: string, contentHash: string): Promise<EditionContent | undefined>;
}
