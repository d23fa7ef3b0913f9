import { signedProspects } from '../planner/signed-prospects.ts';
import type { RowsByDigest } from '../verdict/sample.ts';
import { type Directory, isOutside } from '../workspace/directory.ts';
import { type Charter, charterHash } from './charter.ts';
import type { PilotEvent } from './events.ts';
import { plannedFrom } from './planned-from.ts';
import { currentVersion, type Pilot } from './state.ts';

type FrozenVersion = Pick<
  Extract<PilotEvent, { type: 'CharterProposed' }>,
  'version' | 'charterHash' | 'charter' | 'prospects'
>;

/** A charter whose signers are marked as outside a team or not, as the teams stand now (rule P3). */
export const withOutsiders = (charter: Charter, team: string, directory: Directory): Charter => ({
  ...charter,
  signers: charter.signers.map(signer => ({
    ...signer,
    outside: isOutside(directory, signer.person, team),
  })),
});

/** The next version of a pilot's charter, frozen under its hash (rule P1), with what it can show (rule P10). */
export function nextVersion(
  pilot: Pilot,
  charter: Charter,
  baselineRows: RowsByDigest | undefined,
): FrozenVersion {
  const version = (currentVersion(pilot)?.version ?? 0) + 1;
  const hash = charterHash(version, charter);
  const planned = plannedFrom(pilot, baselineRows);
  const prospects = signedProspects(charter.criteria, hash, planned);
  return {
    version,
    charterHash: hash,
    charter,
    ...(prospects.length > 0 ? { prospects } : {}),
  };
}
