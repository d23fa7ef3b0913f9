import type { Row } from '#domain/pilot/measurement.ts';

/**
 * Rows of an import, written before the entry that names their digest, and never changed. Where a crash came between the
 * two, they stay without an entry: nothing reads them, and the same import again finds them there.
 */
export interface RowStore {
  /** Safe to repeat: the digest is the key. */
  put(workspace: string, digest: string, rows: readonly Row[]): Promise<void>;
  /** `undefined` when they are not all there. */
  get(workspace: string, digest: string): Promise<readonly Row[] | undefined>;
  /** Whether anything of them is stored, all or a part. */
  isThere(workspace: string, digest: string): Promise<boolean>;
  /** Of rows that are kept no longer; safe to repeat. */
  drop(workspace: string, digest: string): Promise<void>;
}
