import type { EditionContent } from '#domain/report/edition.ts';
import type { StreamKey } from './ledger.ts';

/**
 * The one way in which an entry changes after it was written: words leave it (rule L8). Apart from the ledger, and in
 * AWS the privacy function's alone, by IAM. Header and hashes stay as they were, and verify.
 */
export interface Redaction {
  /**
   * Takes text and salt of these commitments out of an entry. Safe to repeat. An entry that is not the one of this
   * hash is left alone.
   */
  dropWords(
    key: StreamKey,
    entry: { readonly seq: number; readonly hash: string },
    commitments: ReadonlySet<string>,
  ): Promise<void>;
  /**
   * Puts an edition without words of somebody in the place of the one with them: its hash covers the words by their
   * commitments alone.
   */
  replaceEdition(workspace: string, contentHash: string, content: EditionContent): Promise<void>;
}
