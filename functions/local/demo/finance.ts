import type { Caller } from '#application/caller.ts';
import { words } from '#application/stream/sealing.ts';
import { setFinance } from '#application/workspace/finance.ts';
import { dateIn, quarterOf } from '#domain/calendar/calendar.ts';
import { DEMO_WORKSPACE } from './people.ts';
import { demoId, type Stage } from './stage.ts';

/** The band whose hours the demo's pilots cost and save. */
export const DEMO_BAND = 'learning-designers';

/** The workspace's rate and its plan of the year. */
export async function planMoney({ app, datedAt, calendar }: Stage, admin: Caller): Promise<void> {
  const { timeZone, fiscalYearStart } = DEMO_WORKSPACE;
  const founded = dateIn(timeZone, `${calendar.founded}T12:00:00.000Z`);
  const { fiscalYear } = quarterOf(founded, fiscalYearStart);
  const settings = [
    {
      type: 'RateBandSet',
      band: DEMO_BAND,
      name: words('learning designers'),
      hourly: { low: '52', high: '60' },
    },
    { type: 'GoalPlanned', metric: 'hours-reclaimed', fiscalYear, plan: '40', lastYear: '0' },
    { type: 'GoalPlanned', metric: 'business-results', fiscalYear, plan: '2', lastYear: '0' },
    { type: 'GoalPlanned', metric: 'spent', fiscalYear, plan: '15000', lastYear: '4000' },
  ] as const;
  for (const [index, event] of settings.entries()) {
    const commandId = demoId(datedAt, `finance/${index}`);
    const result = await setFinance(app, admin, commandId, event, true);
    if (!result.ok) throw new Error(`The demo's money: ${result.refusal.sentence}`);
  }
}
