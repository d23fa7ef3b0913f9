import type { Instant } from '../calendar/calendar.ts';
import { currentVersion, type Pilot } from './state.ts';

export const ASKS = ['question', 'signature', 'verdict'] as const;

/** Something that a person was asked by mail and has not answered. */
export type OpenAsk = {
  readonly kind: (typeof ASKS)[number];
  readonly person: string;
  readonly since: Instant;
};

/** What a signer has said, as far as asks go. */
type Signer = {
  readonly person: string;
  readonly signedAt?: Instant;
  readonly declinedAt?: Instant;
  readonly answer?: unknown;
};

/** What a pilot waits for people to say: an ask ends with its answer, whatever that is, or with what it was about. */
export function openAsks(pilot: Pilot, signers: readonly Signer[]): OpenAsk[] {
  switch (pilot.phase) {
    case 'draft':
      return pilot.questions
        .filter(each => !each.answer)
        .map(each => ({ kind: 'question', person: each.stakeholder, since: each.askedAt }));
    case 'proposed':
      return openSignatures(pilot, signers);
    case 'judged':
      return openVerdicts(pilot, signers);
    default:
      return [];
  }
}

function openSignatures(pilot: Pilot, signers: readonly Signer[]): OpenAsk[] {
  const version = currentVersion(pilot);
  if (!version) return [];
  const asksForChange = new Set(version.changeRequests.map(each => each.signer));
  return signers
    .filter(each => !each.signedAt && !each.declinedAt && !asksForChange.has(each.person))
    .map(({ person }) => ({ kind: 'signature', person, since: version.proposedAt }));
}

function openVerdicts(pilot: Pilot, signers: readonly Signer[]): OpenAsk[] {
  const since = pilot.verdicts.at(-1)?.at;
  if (since === undefined) return [];
  return signers
    .filter(each => each.signedAt && !each.answer)
    .map(({ person }) => ({ kind: 'verdict', person, since }));
}
