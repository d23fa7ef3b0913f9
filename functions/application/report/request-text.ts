import { type Caller, orderedBy } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { execute } from '#application/stream/append.ts';
import type { CommandIdRefusal } from '#application/stream/command-id.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import { sealText } from '#domain/chain/free-text.ts';
import { saltOf } from '#domain/report/edition.ts';
import type { ReportRefusal } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/state.ts';
import { type ReportSubject, subjectOfStream } from '#domain/report/subject.ts';
import { factsHashOf } from '#narrator/narrator.ts';
import { draftReport } from './report-draft.ts';
import { type ReportSummary, reportKey, reportStream } from './report-stream.ts';

/** Refusals of the application's own, beside those of the domain. */
const SENTENCES = {
  report_unknown: 'There is no such report. Choose one from the list.',
  daily_cap_reached:
    'What this workspace may spend on texts today is spent. The report is complete without; ask again tomorrow.',
} as const;
export type ReportFaultCode = keyof typeof SENTENCES;
export type ReportFault = { readonly code: ReportFaultCode; readonly sentence: string };
export const reportFault = (code: ReportFaultCode): ReportFault => ({
  code,
  sentence: SENTENCES[code],
});

export type Requested =
  | {
      readonly ok: true;
      /** Waits for its text; absent where the text is there. */
      readonly job?: string;
      readonly state: Report | undefined;
    }
  | { readonly ok: false; readonly refusal: ReportFault | ReportRefusal | CommandIdRefusal };

/** Asks for the text of a report: at once where there is one about the same facts, else by a job (rules N14 and N15). */
export async function requestText(
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  subject: ReportSubject,
  job: string,
): Promise<Requested> {
  const { workspace } = caller;
  const key = reportKey(workspace, subject);
  const loaded = await loadStream(deps, reportStream, key);
  const salt = loaded.state?.salt ?? sealText('', deps.random.salt());
  const draft = await draftReport(deps, { workspace, subject, salt: saltOf(salt) });
  if (!draft?.request) return { ok: false, refusal: reportFault('report_unknown') };
  const factsHash = factsHashOf(draft.request);
  const isNew = loaded.state?.text?.factsHash !== factsHash && !loaded.commands.has(commandId);
  const { dailyCap } = deps;
  if (isNew && dailyCap !== undefined && (await spentToday(deps, workspace)) >= dailyCap)
    return { ok: false, refusal: reportFault('daily_cap_reached') };
  const result = await execute(
    deps,
    reportStream,
    key,
    {
      ...orderedBy(caller, commandId),
      asked: { type: 'request-text' },
      command: { type: 'request-text', job, factsHash, salt },
    },
    { loaded },
  );
  if (!result.ok) return result;
  const open = result.state?.job;
  if (open) await deps.jobs.enqueue({ workspace, stream: key.stream, job: open.id });
  return { ok: true, state: result.state, ...(open ? { job: open.id } : {}) };
}

/** US dollars that a workspace has paid for texts since midnight UTC. Texts at work at this moment come on top. */
async function spentToday(deps: AppDeps, workspace: string): Promise<number> {
  const day = new Date(deps.clock.now()).toISOString().slice(0, 10);
  const { stored } = await readSummaries(deps, workspace);
  return stored
    .filter(({ key }) => subjectOfStream(key.stream) !== undefined)
    .reduce(
      // Written by `reportStream` under its schema number, which is what makes the shape known.
      (sum, { summary }) => sum + ((summary as ReportSummary).spentByDay[day] ?? 0),
      0,
    );
}
