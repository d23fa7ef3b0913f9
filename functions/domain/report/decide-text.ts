import type { Instant } from '../calendar/calendar.ts';
import type { ReportCommand } from './commands.ts';
import type { ReportEvent } from './events.ts';
import type { ReportRefusalCode } from './refusals.ts';
import type { Report } from './state.ts';

type TextCommand = Extract<ReportCommand, { type: `${string}-text` }>;
type CommandOf<Type extends TextCommand['type']> = Extract<TextCommand, { type: Type }>;
type Outcome = readonly ReportEvent[] | ReportRefusalCode;

/** Milliseconds after which an attempt that has not come back counts as lost. */
export const LONGEST_ATTEMPT = 180_000;

/** Decides on the text of a report: asked for, written by one worker at a time, edited, owned (rules N14 and R20). */
export function decideText(
  report: Report,
  command: TextCommand,
  { at }: { readonly at: Instant },
): Outcome {
  switch (command.type) {
    case 'request-text':
      return requestText(report, command);
    case 'begin-text':
      return beginText(report, command, at);
    case 'postpone-text': {
      const { job, outcome } = command;
      return report.job?.id === job ? [{ type: 'NarrativePostponed', job, outcome }] : 'job_done';
    }
    case 'write-text': {
      const { job, text } = command;
      return report.job?.id === job ? [{ type: 'NarrativeWritten', job, text }] : 'job_done';
    }
    case 'edit-text': {
      const { basedOn, sentences } = command;
      return withText(report, basedOn, () => [{ type: 'NarrativeEdited', basedOn, sentences }]);
    }
    case 'own-text': {
      const { textHash } = command;
      return withText(report, textHash, () => [{ type: 'NarrativeOwned', textHash }]);
    }
  }
}

/** The same facts are written about once: by the text that is there, or by the job that is at it (rule N14). */
function requestText(
  { text, job: open, salt: known }: Report,
  { job, factsHash, salt }: CommandOf<'request-text'>,
): Outcome {
  const isThere = text?.factsHash === factsHash || open?.factsHash === factsHash;
  // Somebody asked first, at this moment: under another salt the same facts have another hash.
  const isAtWork = open !== undefined && known?.commitment !== salt.commitment;
  return isThere || isAtWork
    ? []
    : [{ type: 'NarrativeRequested', job, factsHash, salt: known ?? salt }];
}

function beginText(
  { job: open }: Report,
  { job, takeOver }: CommandOf<'begin-text'>,
  at: Instant,
): Outcome {
  if (open?.id !== job) return 'job_done';
  const { begunAt, attempts } = open;
  const isTaken =
    begunAt !== undefined && Date.parse(at) - Date.parse(begunAt) < LONGEST_ATTEMPT && !takeOver;
  return isTaken ? 'job_taken' : [{ type: 'NarrativeBegun', job, attempt: attempts + 1 }];
}

function withText({ text }: Report, hash: string, then: () => ReportEvent[]): Outcome {
  if (!text) return 'text_missing';
  return text.hash === hash ? then() : 'text_changed';
}
