import type { Caller } from '#application/caller.ts';
import { words } from '#application/stream/sealing.ts';
import { setFinance } from '#application/workspace/finance.ts';
import { demoId, type Stage } from './stage.ts';

/** The band whose hours the demo's pilots cost and save. */
export const DEMO_BAND = 'learning-designers';

/** The workspace's rate, and its plan of each year that its history reaches into. */
export async function planMoney({ app, datedAt, calendar }: Stage, admin: Caller): Promise<void> {
  const years = new Set([calendar.quarter(3).fiscalYear, calendar.quarter(0).fiscalYear]);
  const goals = [...years].flatMap(fiscalYear => {
    const goal = { type: 'GoalPlanned', fiscalYear } as const;
    return [
      { ...goal, metric: 'hours-reclaimed', plan: '40', lastYear: '0' },
      { ...goal, metric: 'business-results', plan: '2', lastYear: '0' },
      { ...goal, metric: 'spent', plan: '15000', lastYear: '4000' },
    ] as const;
  });
  const band = {
    type: 'RateBandSet',
    band: DEMO_BAND,
    name: words('learning designers'),
    hourly: { low: '52', high: '60' },
  } as const;
  for (const [index, event] of [band, ...goals].entries()) {
    const commandId = demoId(datedAt, `finance/${index}`);
    const result = await setFinance(app, admin, commandId, event, true);
    if (!result.ok) throw new Error(`The demo's money: ${result.refusal.sentence}`);
  }
}
