import type { Weekday } from '../calendar.ts';
import { criterionOn, type DemoCharter, proposes } from '../charters.ts';
import { DEMO_TEAMS } from '../people.ts';
import type { Scene } from '../scene.ts';

const SAYS =
  'Minutes of a meeting are out the same day, and nothing said in confidence is in them.';

/** Stopped in its second week: a cheap failure, with its reason. */
export async function meetingSummaries(scene: Scene): Promise<void> {
  const week = (number: number, day: Weekday) => scene.calendar.inQuarter(3, number, day);
  const charter = charterOf(scene);
  const { name, team, template } = charter;
  await scene.draft('operationsLead', [week(5, 'Mon'), 11], { name, team, template });
  await proposes(scene, charter, [week(5, 'Mon'), 11.5], [week(5, 'Tue'), 9]);
  await scene.confirms('finance', [week(5, 'Thu'), 9], 'sign');
  await scene.does('operationsLead', [week(5, 'Fri'), 9], 'record-results', {
    type: 'promise-baseline',
    criterion: 'C1',
    by: week(7, 'Fri'),
    reason: { typed: 'Minutes are timed by hand in the first week of the run.' },
  });
  await scene.does('operationsLead', [week(6, 'Mon'), 8], 'change-pilot', { type: 'start' });
  await scene.does('operationsLead', [week(6, 'Tue'), 8], 'record-results', {
    type: 'record-cost',
    kind: 'license',
    amount: '180',
    on: week(6, 'Mon'),
  });
  await scene.does('operationsLead', [week(7, 'Wed'), 14], 'change-pilot', {
    type: 'stop',
    reason: {
      typed:
        'Recordings would have left the country under the new terms of the vendor. Legal said no after a week; we spent 180 euros to learn it.',
    },
  });
}

function charterOf(scene: Scene): DemoCharter {
  const week = (number: number, day: Weekday) => scene.calendar.inQuarter(3, number, day);
  return {
    template: 'own-work-admin',
    name: 'Meeting summaries',
    team: DEMO_TEAMS.operations.id,
    lead: 'operationsLead',
    tool: 'Meeting recorder',
    criteria: [
      criterionOn('C1', {
        metric: 'task-minutes',
        words: SAYS,
        role: 'primary',
        comparison: 'before-after',
        target: { scale: 'relative', change: '-0.3' },
        minimumSample: 12,
      }),
    ],
    contributors: ['operationsLead'],
    signers: ['finance'],
    runWindow: { first: week(6, 'Mon'), last: week(7, 'Sun') },
    outcomeLast: week(7, 'Sun'),
    costCap: '500',
    tasks: [
      {
        id: 'T1',
        name: 'Write the minutes',
        baselineMinutes: '35',
        baselineFrom: 'estimated',
        baselineConfidence: '0.6',
      },
    ],
  };
}
