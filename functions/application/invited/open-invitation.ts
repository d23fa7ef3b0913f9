import type { AppDeps } from '#application/deps.ts';
import { loadPilot, namesOn, showPilot } from '#application/pilot/load-pilot.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import { isToldByDay } from '#domain/pilot/observations.ts';
import { openOfferTo } from '#domain/pilot/signing-places.ts';
import {
  currentVersion,
  governingVersion,
  type Pilot,
  pendingAmendment,
} from '#domain/pilot/state.ts';
import type { CodedStep, OpenedInvitation } from './invited-person.ts';

const NOBODY = 'somebody who has left';

/** What a secret opens, or why nothing. Reads only: mail scanners open links too. */
export async function openInvitation(
  deps: AppDeps,
  secret: string,
): Promise<OpenedInvitation | 'unknown' | 'expired' | 'revoked'> {
  const invitation = await deps.invitations.read(secret);
  if (invitation === undefined) return 'unknown';
  if (typeof invitation === 'string') return invitation;
  const [workspace, pilot] = await Promise.all([
    readWorkspace(deps, invitation.workspace),
    loadPilot(deps, invitation.workspace, invitation.pilot),
  ]);
  if (!pilot) return 'unknown';
  const profiles = await namesOn(deps, workspace.id, pilot, invitation.person);
  const profile = profiles.get(invitation.person);
  const view = showPilot(deps, workspace, pilot, profiles, []);
  const shown = versionToRead(pilot);
  const version = view.versions.find(each => each.version === shown?.version);
  const question = pilot.questions.find(each => each.stakeholder === invitation.person);
  const offer = openOfferTo(pilot, invitation.person);
  return {
    person: { id: invitation.person, name: profile?.name ?? NOBODY },
    maskedEmail: maskEmail(profile?.email ?? ''),
    expiresAt: new Date(invitation.expiresAt).toISOString(),
    workspace: {
      name: workspace.name,
      demo: workspace.demo,
      currency: workspace.currency,
      timeZone: workspace.timeZone,
    },
    pilot: view,
    ...(isToldByDay(pilot) ? { results: await resultsOf(deps, workspace, pilot) } : {}),
    ...(version ? { version } : {}),
    ...(offer
      ? { offeredBy: { id: offer.from, name: profiles.get(offer.from)?.name ?? NOBODY } }
      : {}),
    questionOpen: question !== undefined && question.answer === undefined,
    now: new Date(deps.clock.now()).toISOString(),
  };
}

/** What is recorded is read with the code for it, which whoever has nothing to see of it does not wait for. */
async function resultsOf(deps: AppDeps, workspace: WorkspaceSummary, pilot: Pilot) {
  const { viewResults } = await import('#application/pilot/result-series.ts');
  return (await viewResults(deps, workspace, pilot)).criteria;
}

const versionToRead = (pilot: Pilot) =>
  pendingAmendment(pilot) ?? governingVersion(pilot) ?? currentVersion(pilot);

const AFTER_THE_VERDICT: readonly CodedStep[] = [
  'accept-verdict',
  'dispute-verdict',
  'sign-conclusion',
  'refuse-conclusion',
];

/** The version that a step is about: what is to be signed, or what the verdict was reached by. */
export const versionFor = (pilot: Pilot, step: CodedStep) =>
  AFTER_THE_VERDICT.includes(step) ? governingVersion(pilot) : currentVersion(pilot);

/** `v…@example.com`. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '' : `${email[0]}…${email.slice(at)}`;
}
