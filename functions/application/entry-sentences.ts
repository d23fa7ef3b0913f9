import { readText } from '#domain/chain/free-text.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { inWords } from '#domain/verdict/judge-pilot.ts';

/** What an event says, in one sentence, for the ledger's page. */
export function sentenceOf(event: PilotEvent): string {
  switch (event.type) {
    case 'PilotDrafted':
      return event.template ? `Set up from the template “${event.template}”.` : 'Set up.';
    case 'DraftSaved':
      return `Saved: ${event.step}.`;
    case 'SuccessQuestionAsked':
      return 'Asked a stakeholder what success would look like.';
    case 'SuccessQuestionAnswered':
      return `Answered: “${readText(event.words)}”`;
    case 'CharterProposed':
      return `Proposed version ${event.version} (${event.charterHash.slice(0, 12)}).`;
    case 'CharterSigned':
      return `Signed version ${event.version} (${event.charterHash.slice(0, 12)}).`;
    case 'ChangeRequested':
      return `Asked for a change: “${readText(event.words)}”`;
    case 'SignatureDeclined':
      return `Declined: “${readText(event.reason)}”`;
    case 'CharterAgreed':
      return `Every required signature stands on version ${event.version}.`;
    case 'BaselineRecorded':
      return `Recorded the baseline of ${event.criterion}.`;
    case 'BaselinePromised':
      return `The baseline of ${event.criterion} comes by ${event.by}: “${readText(event.reason)}”`;
    case 'PilotStarted':
      return 'Started.';
    case 'TimeLogged':
      return `Logged ${event.count} × ${event.task} on ${event.workDate}: ${event.minutesWithAi} min each, ${event.reworkMinutes} min of rework.`;
    case 'TimeLogCorrected':
      return `Put entry ${event.supersedes} right: “${readText(event.reason)}”`;
    case 'WeekAnswered':
      return event.answer === 'away' ? 'Away that week.' : 'Nothing to log that week.';
    case 'ObservationRecorded':
      return `Recorded ${event.group} figures for ${event.criterion}${event.batch ? `, delivered as “${event.batch.name}”` : ''}${event.counted ? '' : ', after the lock: not counted'}.`;
    case 'CostRecorded':
      return `Recorded a cost: ${event.kind}, ${event.amount}.`;
    case 'HoursReinvested':
      return `Put ${event.hours} reclaimed hours into: “${readText(event.into)}”`;
    case 'OutputOwned':
      return `Took responsibility for the output: “${readText(event.statement)}”`;
    case 'ObservationsLocked':
      return 'The figures were locked.';
    case 'VerdictReached':
      return `Verdict: ${inWords(event.verdict.outcome)}.`;
    case 'VerdictAnswered':
      return event.answer === 'accepts' ? 'Accepted the verdict.' : 'Disputed the verdict.';
    case 'PilotConcluded':
      return `Decided: ${event.decision}.`;
    case 'PilotStopped':
      return `Stopped: “${readText(event.reason)}”`;
    case 'WordsErased':
      return `Erased the words of a person (${event.commitments.length} texts).`;
    case 'RowsExpired':
      return 'Deleted rows that are kept no longer.';
  }
}
