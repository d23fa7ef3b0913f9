import type { AppDeps } from '#application/deps.ts';
import { subjectOfStream } from '#domain/report/subject.ts';
import type { NarrativeJobKey } from './jobs.ts';
import type { ReportSummary } from './report-stream.ts';

/** The jobs that the ledger holds and nobody has done: what an in-process queue begins with after a restart. */
export async function openJobs(deps: Pick<AppDeps, 'readModels'>): Promise<NarrativeJobKey[]> {
  const jobs: NarrativeJobKey[] = [];
  for (const workspace of await deps.readModels.workspaces()) {
    const stored = await deps.readModels.list(workspace, { consistent: true });
    for (const { key, summary } of stored) {
      if (!subjectOfStream(key.stream)) continue;
      // Written by `reportStream` under its schema number, which is what makes the shape known.
      const { job } = summary as ReportSummary;
      if (job) jobs.push({ ...key, job: job.id });
    }
  }
  return jobs;
}
