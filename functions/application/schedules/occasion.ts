import type { AppDeps } from '#application/deps.ts';
import { deliver, type Outgoing, referenceOf } from '#application/mail/deliver.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { MailRecord } from '#mailer/mail-log.ts';

/** One workspace at one moment: what a schedule decides on. */
export type Occasion = {
  readonly workspace: WorkspaceSummary;
  readonly pilots: readonly PilotSummary[];
  /** What was mailed in the last half year. */
  readonly log: readonly MailRecord[];
  /** The application's clock, ISO 8601. */
  readonly now: string;
};

/** Delivers what has not been dealt with, one after the other: nobody waits for these. */
export async function deliverDue(
  deps: AppDeps,
  { log }: Occasion,
  due: readonly Outgoing[],
): Promise<void> {
  const dealtWith = new Set(
    log.filter(each => each.state !== 'failed').map(each => each.reference),
  );
  for (const message of due) if (!dealtWith.has(referenceOf(message))) await deliver(deps, message);
}
