import { dayInWords, type PlainDate } from '../calendar/calendar.ts';
import type { PilotSummary } from './summary.ts';

export type NextStep = {
  readonly sentence: string;
  readonly whose: 'lead' | 'skeptic' | 'contributor' | 'nobody';
};

/** What has to happen next with a pilot, and whose turn it is. */
export function nextStep(pilot: PilotSummary, today: PlainDate): NextStep {
  switch (pilot.phase) {
    case 'draft':
      return lead('Fill in what is missing, and propose it to its signers.');
    case 'proposed':
      return waitingForSignatures(pilot);
    case 'agreed':
      return beforeStart(pilot, today);
    case 'running':
      return whileRunning(pilot, today);
    case 'judged':
      return afterVerdict(pilot);
    case 'concluded':
      return {
        sentence:
          pilot.outcome === 'met'
            ? 'Concluded. It can be copied for a second team.'
            : 'Concluded. Its case study says what was learned.',
        whose: 'nobody',
      };
    case 'stopped':
      return { sentence: 'Stopped, with its reason on record.', whose: 'nobody' };
  }
}

const lead = (sentence: string): NextStep => ({ sentence, whose: 'lead' });

function waitingForSignatures({ signers }: PilotSummary): NextStep {
  if (signers.some(each => each.declinedAt !== undefined && each.signedAt === undefined))
    return lead('A signer declined. Read why, change the charter and propose it again.');
  const conditions = signers.filter(each => each.conditionAt !== undefined).length;
  if (conditions > 0)
    return lead(
      `${conditions === 1 ? 'A signer agrees' : `${conditions} signers agree`} on a condition. Say how it was met; they confirm it.`,
    );
  const waiting = signers.filter(each => each.required && each.signedAt === undefined).length;
  return {
    sentence: `Waiting for ${waiting} ${waiting === 1 ? 'signature' : 'signatures'}.`,
    whose: 'skeptic',
  };
}

function beforeStart(
  { criteria, runWindow, drawMissing }: PilotSummary,
  today: PlainDate,
): NextStep {
  const without = criteria.filter(each => each.role === 'primary' && !each.baselineBeforeStart);
  if (drawMissing) return lead('Signed. Draw by lot what is done with AI, before it starts.');
  if (runWindow && today < runWindow.first)
    return { sentence: `Signed. It can start on ${dayInWords(runWindow.first)}.`, whose: 'nobody' };
  return without.length > 0
    ? lead(`Record the baseline of ${without.map(each => each.name).join(', ')}, then start.`)
    : lead('Everything is signed. Start it.');
}

function whileRunning(
  { outcomeWindow, dates, amendmentWaitsFor }: PilotSummary,
  today: PlainDate,
): NextStep {
  if (dates.locked !== undefined || (outcomeWindow && today >= outcomeWindow.last))
    return lead('The end date has come. Compute the verdict.');
  if (amendmentWaitsFor !== undefined)
    return {
      sentence: `A change of the test waits for ${amendmentWaitsFor} ${amendmentWaitsFor === 1 ? 'signature' : 'signatures'}. Until then the signed version governs; the run goes on.`,
      whose: 'skeptic',
    };
  const opens = outcomeWindow ? dayInWords(outcomeWindow.last) : 'the end date';
  return {
    sentence: `Running. Log the week; the verdict opens on ${opens}.`,
    whose: 'contributor',
  };
}

function afterVerdict({ signers, secondSignatureDue }: PilotSummary): NextStep {
  if (secondSignatureDue)
    return {
      sentence:
        'To scale it against the verdict waits for the skeptic’s second signature. Any other decision can be taken now.',
      whose: 'skeptic',
    };
  return signers.some(each => each.answer !== undefined)
    ? lead('Decide what follows: scale, iterate or retire.')
    : { sentence: 'Waiting for a signer to accept or dispute the verdict.', whose: 'skeptic' };
}
