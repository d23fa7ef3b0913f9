import { subjectOfStream } from '#domain/report/subject.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import type { StoredSummary } from '#ledger/read-models.ts';
import { reportStream } from '../report/report-stream.ts';
import { readingPilots } from './reading-pilots.ts';
import { type RepairDeps, repairSummary } from './repair-summary.ts';
import { workspaceStream } from './workspace-stream.ts';

/** Brings the summary of a stream up to its newest entry, whatever the stream is about. */
export function repairStream(
  deps: RepairDeps,
  key: StreamKey,
  known?: StoredSummary,
): Promise<'current' | 'repaired'> {
  if (key.stream === 'workspace') return repairSummary(deps, workspaceStream, key, known);
  return subjectOfStream(key.stream)
    ? repairSummary(deps, reportStream, key, known)
    : repairSummary(deps, readingPilots, key, known);
}
