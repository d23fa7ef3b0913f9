import { type Charter, charterHash } from '#domain/pilot/charter.ts';
import { eventsOf } from './contents.ts';
import type { Evidence } from './evidence.ts';
import { type Failure, failure } from './failure.ts';

/** What an event says of a charter, whichever kind of event it is. */
type OfCharter = {
  readonly version?: number;
  readonly charterHash?: string;
  readonly charter?: Charter;
  readonly signer?: string;
};

/**
 * Every proposed version against its fingerprint, and every signature against the version that it names (rules P1, P2):
 * a signature under a charter that nobody showed its signer is found here.
 */
export function checkCharters({ entries }: Evidence): Failure[] {
  const proposed = new Map<number, string>();
  return entries.flatMap(entry =>
    eventsOf(entry).flatMap((event): Failure[] => {
      const { version, charterHash: hash, charter, signer } = event as OfCharter;
      if (version === undefined || hash === undefined) return [];
      const { seq } = entry.header;
      if (charter !== undefined) {
        proposed.set(version, hash);
        return charterHash(version, charter) === hash
          ? []
          : [failure('charter_changed', `Version ${version}, entry ${seq},`, seq)];
      }
      if (signer === undefined || proposed.get(version) === hash) return [];
      return [failure('signature_misplaced', `The signature of entry ${seq}`, seq)];
    }),
  );
}
