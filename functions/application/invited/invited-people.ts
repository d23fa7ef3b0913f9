import type { AppDeps } from '#application/deps.ts';
import type { InvitedPerson } from './invited-person.ts';
import { openInvitation } from './open-invitation.ts';

/**
 * People without an account, by the secret of their invitation. To open one, nothing has to be decided: what
 * carries a step out is read with the first step (docs/performance.md).
 */
export function invitedPeople(deps: AppDeps): InvitedPerson {
  const steps = async () => (await import('./invited-steps.ts')).invitedSteps(deps);
  return {
    open: secret => openInvitation(deps, secret),
    evidenceFile: async secret =>
      (await import('./invited-evidence.ts')).invitedEvidence(deps, secret),
    answerQuestion: async said => (await steps()).answerQuestion(said),
    requestChange: async asked => (await steps()).requestChange(asked),
    answerDelegation: async answered => (await steps()).answerDelegation(answered),
    sendCode: async asked => (await steps()).sendCode(asked),
    confirm: async confirmed => (await steps()).confirm(confirmed),
  };
}
