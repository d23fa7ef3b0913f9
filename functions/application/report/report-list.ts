import type { AppDeps } from '#application/deps.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import type { ReportListItem } from '#contracts/editions.ts';
import { reportId, subjectOfStream } from '#domain/report/subject.ts';
import type { ReportSummary } from './report-stream.ts';
import { titleOf } from './report-title.ts';

/** Reports that were begun or published, the newest publication first. */
export async function listReports(deps: AppDeps, workspace: string): Promise<ReportListItem[]> {
  const { stored, pilots } = await readSummaries(deps, workspace);
  const items = stored.flatMap(({ key, summary }): ReportListItem[] => {
    const subject = subjectOfStream(key.stream);
    if (!subject) return [];
    // Written by `reportStream` under its schema number, which is what makes the shape known.
    const { editions, openQuestions } = summary as ReportSummary;
    const last = editions.at(-1)?.publishedAt;
    const pilot = subject.kind === 'casestudy' && pilots.find(each => each.id === subject.pilot);
    return [
      {
        id: reportId(subject),
        kind: subject.kind,
        title: pilot ? `Case study: ${pilot.name}` : titleOf(subject),
        editions: editions.length,
        ...(last === undefined ? {} : { lastPublishedAt: last }),
        openQuestions,
      },
    ];
  });
  return items.sort((a, b) => (b.lastPublishedAt ?? '').localeCompare(a.lastPublishedAt ?? ''));
}
