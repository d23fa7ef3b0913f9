import type { AppDeps } from '#application/deps.ts';
import { type Executed, execute } from '#application/stream/append.ts';
import type { ReportCommand } from '#domain/report/commands.ts';
import { saltOf } from '#domain/report/edition.ts';
import type { Report } from '#domain/report/state.ts';
import { subjectOfStream } from '#domain/report/subject.ts';
import { narrate } from '#narrator/narrate.ts';
import type { Narrative, Outcome } from '#narrator/narrator.ts';
import type { NarrativeJobKey } from './jobs.ts';
import { draftReport } from './report-draft.ts';
import { reportStream } from './report-stream.ts';
import { writtenText } from './stored-text.ts';

/** `again`: the model was not to be reached, or another worker is at it; come back later. */
export type JobOutcome = 'done' | 'again';

/** Attempts in all; the last one keeps the text by rule that every failed call ends with. */
const MOST_ATTEMPTS = 3;

/** What another attempt can mend. */
const PASSING: ReadonlySet<Outcome> = new Set([
  'throttled',
  'unavailable',
  'timed_out',
  'disconnected',
]);

/**
 * Writes the text that a job asks for (rule N14). Safe to start twice: whoever begins first writes it, and a job that
 * was done stays done. `takeOver`: whoever began before has ended.
 */
export async function runNarrativeJob(
  deps: AppDeps,
  key: NarrativeJobKey,
  { takeOver = false }: { readonly takeOver?: boolean } = {},
): Promise<JobOutcome> {
  const { workspace, stream, job } = key;
  const begun = await bySystem(deps, key, { type: 'begin-text', job, takeOver });
  if (!begun.ok) return begun.refusal.code === 'job_taken' ? 'again' : 'done';
  const subject = subjectOfStream(stream);
  const report = begun.state;
  if (!subject || !report?.salt || !report.job) return 'done';
  const draft = await draftReport(deps, { workspace, subject, salt: saltOf(report.salt) });
  if (!draft?.request) return 'done';
  const text = await narrate(draft.request, deps.narrator);
  if (!('sentences' in text)) throw new Error(text.sentence);
  if (PASSING.has(text.outcome) && report.job.attempts < MOST_ATTEMPTS) {
    await bySystem(deps, key, { type: 'postpone-text', job, outcome: text.outcome });
    return 'again';
  }
  await keep(deps, key, text);
  return 'done';
}

const keep = (deps: AppDeps, key: NarrativeJobKey, text: Narrative) =>
  bySystem(deps, key, {
    type: 'write-text',
    job: key.job,
    text: writtenText(text, deps.random.salt),
  });

/** An entry of the product's own. */
const bySystem = (
  deps: AppDeps,
  { workspace, stream }: NarrativeJobKey,
  command: ReportCommand,
): Promise<Executed<Report | undefined, { code: string; sentence: string }>> =>
  execute(
    deps,
    reportStream,
    { workspace, stream },
    {
      commandId: deps.newId(),
      actor: 'system',
      assurance: 'system',
      asked: command,
      command,
    },
  );
