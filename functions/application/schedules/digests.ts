import type { AppDeps } from '#application/deps.ts';
import type { Outgoing } from '#application/mail/deliver.ts';
import { scorecardReport } from '#application/report/reports.ts';
import { quarterName } from '#domain/calendar/calendar.ts';
import { digestDue } from '#domain/mail/digest-time.ts';
import { digestMessage } from '#mailer/messages/digests.ts';
import type { Occasion } from './occasion.ts';

/** The digest of the quarter that has just ended, for every executive; none where no pilot was ever set up (rule E6). */
export function dueDigests(
  deps: AppDeps,
  { workspace, pilots, now }: Pick<Occasion, 'workspace' | 'pilots' | 'now'>,
): Outgoing[] {
  const quarter = digestDue(workspace.timeZone, workspace.fiscalYearStart, now);
  if (quarter === undefined || pilots.length === 0) return [];
  const name = quarterName(quarter);
  return Object.entries(workspace.people)
    .filter(([, { roles }]) => roles.includes('executive'))
    .map(([person]) => ({
      workspace: workspace.id,
      kind: 'digest',
      person,
      cause: `quarter/${name}`,
      mentions: [],
      async write() {
        const { answer, headline, decisions } = await scorecardReport(deps, workspace.id, quarter);
        return digestMessage({
          quarter: name,
          headline: [answer ?? headline.text],
          decisions: decisions.length,
          link: `${deps.baseUrl}/scorecards/${name}`,
        });
      },
    }));
}
