import { type Caller, orderedBy } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { type Executed, execute } from '#application/stream/append.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { type Asked, seal, words } from '#application/stream/sealing.ts';
import { sealText } from '#domain/chain/free-text.ts';
import type { ReportCommand } from '#domain/report/commands.ts';
import { contentHashOf, saltOf } from '#domain/report/edition.ts';
import type { ReportRefusal } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/state.ts';
import type { ReportSubject } from '#domain/report/subject.ts';
import { factsHashOf } from '#narrator/narrator.ts';
import { contentOf, keptTextOf } from './edition-content.ts';
import { draftReport } from './report-draft.ts';
import { reportKey, reportStream } from './report-stream.ts';
import { type ReportFault, reportFault } from './request-text.ts';

export type Published =
  | Executed<Report | undefined, ReportRefusal>
  | { readonly ok: false; readonly refusal: ReportFault };

/**
 * Publishes a report as it is now: the content first, under its hash, then the entry that names it (rules R20–R22).
 * `reason` says what a later edition corrects.
 */
export async function publishReport(
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  subject: ReportSubject,
  reason?: string,
): Promise<Published> {
  const { workspace } = caller;
  const key = reportKey(workspace, subject);
  const loaded = await loadStream(deps, reportStream, key);
  const report = loaded.state;
  const salt = sealText('', deps.random.salt());
  const kept = keptTextOf(report);
  const draft = await draftReport(deps, {
    workspace,
    subject,
    salt: kept?.salt ?? '',
    kept,
    last: report?.editions.at(-1),
  });
  if (!draft) return { ok: false, refusal: reportFault('report_unknown') };
  const content = await contentOf(subject, draft, report, saltOf(salt));
  const contentHash = contentHashOf(content);
  const asked: Asked<ReportCommand> = {
    type: 'publish',
    edition: content.edition,
    contentHash,
    asOf: draft.asOf,
    salt: words(''),
    ...(draft.request ? { factsHash: factsHashOf(draft.request) } : {}),
    isOver: draft.isOver,
    ...(reason === undefined ? {} : { reason: words(reason) }),
  };
  return execute(
    deps,
    reportStream,
    key,
    {
      ...orderedBy(caller, commandId),
      asked: { type: 'publish', reason: reason ?? '' },
      command: { ...seal<ReportCommand>(asked, deps.random.salt), salt } as ReportCommand,
    },
    { loaded, beforeAppend: () => deps.editions.put(workspace, contentHash, content) },
  );
}
