import type { AppDeps } from '#application/deps.ts';
import { reportStream } from '#application/report/report-stream.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { readingPilots } from '#application/stream/reading-pilots.ts';
import { workspaceKey } from '#application/stream/workspace-stream.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { subjectOfStream } from '#domain/report/subject.ts';
import { INVITATION_DAYS } from '#identity/invitations.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import type { Delivered } from './deliver.ts';
import { mailOfEntry } from './mail-of-entry.ts';
import { mailOfReport } from './mail-of-report.ts';
import { mailOfWorkspace } from './mail-of-workspace.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 4;

/** What is not over: it may yet have to be sent. */
const OPEN: ReadonlySet<Delivered> = new Set(['busy', 'failed', 'unknown', 'sending']);

/**
 * Sends what an entry made necessary and nobody has sent: after a crash between an append and its mail, or where mail
 * was refused or its answer lost (rule E2). Runs at every start on one machine, and by the schedule in AWS. Reads only
 * streams that have grown since all their mail was settled. Older entries than an invitation lives are left alone.
 */
export async function resumeMail(deps: AppDeps, workspace: string): Promise<void> {
  const [summaries, before] = await Promise.all([
    deps.readModels.list(workspace, { consistent: true }),
    deps.mailLog.progress(workspace),
  ]);
  const waiting = summaries.filter(({ key: { stream }, seq }) => seq > (before[stream] ?? 0));
  if (waiting.length === 0) return;
  const progress: Record<string, number> = { ...before };
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { stream } = next.key;
      progress[stream] = await resumeStream(deps, next.key, before[stream] ?? 0);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await deps.mailLog.keepProgress(workspace, progress);
}

/** Answers the last entry up to which all mail is settled. */
async function resumeStream(deps: AppDeps, key: StreamKey, after: number): Promise<number> {
  const [mailOf, entries] = await Promise.all([mailingOf(deps, key), deps.ledger.read(key, after)]);
  const oldest = deps.clock.now() - INVITATION_DAYS * DAY_MS;
  let settledTo = after;
  let isOpen = false;
  for (const entry of entries) {
    if (Date.parse(entry.header.at) >= oldest) {
      const delivered = await mailOf(entry);
      isOpen ||= delivered.some(each => OPEN.has(each));
    }
    if (!isOpen) settledTo = entry.header.seq;
  }
  return settledTo;
}

/** What sends the mail of a stream's entries: of the workspace's, a report's, or a pilot's. */
async function mailingOf(
  deps: AppDeps,
  key: StreamKey,
): Promise<(entry: Entry) => Promise<Delivered[]>> {
  if (key.stream === workspaceKey(key.workspace).stream)
    return entry => mailOfWorkspace(deps, entry);
  const subject = subjectOfStream(key.stream);
  if (subject) {
    const { state: report } = await loadStream(deps, reportStream, key);
    return async entry => (report ? mailOfReport(deps, subject, report, entry) : []);
  }
  const { state: pilot } = await loadStream(deps, readingPilots, key);
  return async entry => (pilot ? mailOfEntry(deps, pilot, entry) : []);
}
