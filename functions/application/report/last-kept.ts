import type { AppDeps } from '#application/deps.ts';
import type { ReadinessView } from '#contracts/reports.ts';
import { changesSince } from '#domain/readiness/changes.ts';
import { openBody } from '#domain/report/edition.ts';
import type { Edition } from '#domain/report/state.ts';

type Kept = Pick<Edition, 'contentHash' | 'asOf'>;

/** A readiness report with what has changed since the last one that was kept, where one was. */
export async function withChanges(
  { editions }: Pick<AppDeps, 'editions'>,
  workspace: string,
  view: ReadinessView,
  last: Kept | undefined,
): Promise<ReadinessView> {
  const content = last && (await editions.get(workspace, last.contentHash));
  if (!content) return view;
  // Written by `publishReport` from a view of this kind; the content hash vouches for it.
  const { gates } = openBody(content.body) as ReadinessView;
  return { ...view, changes: { since: last.asOf, gates: changesSince(gates, view.gates) } };
}
