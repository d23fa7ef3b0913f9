import type { AppDeps } from '#application/deps.ts';
import { type EvidenceDownload, evidenceFile } from '#application/pilot/evidence.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import type { Pilot } from '#domain/pilot/state.ts';

/** Why an invited person gets no evidence file. */
export type NoEvidence = 'unknown' | 'expired' | 'revoked' | 'not_a_signer' | 'too_early';

/** The evidence file for whoever was asked to sign: the link is enough, as it is for reading the charter. */
export async function invitedEvidence(
  deps: AppDeps,
  secret: string,
): Promise<EvidenceDownload | NoEvidence> {
  const invitation = await deps.invitations.read(secret);
  if (invitation === undefined) return 'unknown';
  if (typeof invitation === 'string') return invitation;
  const { workspace, pilot: id, person } = invitation;
  const pilot = await loadPilot(deps, workspace, id);
  if (!pilot) return 'unknown';
  if (!isSigner(pilot, person)) return 'not_a_signer';
  const file = await evidenceFile(deps, workspace, id);
  return 'code' in file ? 'too_early' : file;
}

/** Asked to sign any version, whether they did or not. */
const isSigner = ({ versions, handovers }: Pilot, person: string): boolean =>
  handovers.some(each => each.to === person) ||
  versions.some(
    ({ charter, signatures }) =>
      charter.signers.some(each => each.person === person) ||
      signatures.some(each => each.signer === person),
  );
