import { downloadResponse } from '../download.ts';
import { addressOf, secretOf } from './invitation.ts';
import { PAGE_FAULTS, type PageFault } from './page-fault.ts';
import type { PageHandler } from './page-handler.ts';
import { respondWithFault } from './respond.tsx';

const FAULTS = {
  unknown: PAGE_FAULTS.unknown_link,
  expired: PAGE_FAULTS.expired_link,
  revoked: PAGE_FAULTS.revoked_link,
  not_a_signer: PAGE_FAULTS.evidence_for_signers,
  too_early: PAGE_FAULTS.evidence_too_early,
} as const satisfies Readonly<Record<string, PageFault>>;

/** `GET /r/:secret/evidence-file`: the pilot's evidence, for whoever was asked to sign. It changes nothing. */
export const evidence: PageHandler = async (context, { invited, assets }) => {
  const secret = secretOf(context);
  const found = secret === undefined ? 'unknown' : await invited.evidenceFile(secret);
  if (typeof found !== 'string') return downloadResponse(found);
  return respondWithFault(context, assets, FAULTS[found], {
    href: addressOf(context),
    text: 'Back to the page',
  });
};
