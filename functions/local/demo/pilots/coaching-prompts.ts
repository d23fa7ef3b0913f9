import { criterionOn, type DemoCharter, proposes } from '../charters.ts';
import { DEMO_TEAMS } from '../people.ts';
import type { Scene } from '../scene.ts';
import { simulatedMinutes } from '../simulated-rows.ts';

const VP_SAYS = 'Starters in the support sales desk are ready in four weeks, not five.';

/** Too small to tell: judged inconclusive and accepted as such; the lead decides what follows. */
export async function coachingPrompts(scene: Scene): Promise<void> {
  const { weeksAgo } = scene.calendar;
  const charter = charterOf(scene);
  const { name, team, template } = charter;
  await scene.draft('lead', [weeksAgo(8, 'Fri'), 9], { name, team, template });
  await scene.does('lead', [weeksAgo(8, 'Fri'), 9.5], 'change-pilot', {
    type: 'ask',
    stakeholder: scene.id('vpSales'),
  });
  await scene.answers('vpSales', [weeksAgo(7, 'Mon'), 12], VP_SAYS);
  await proposes(scene, charter, [weeksAgo(7, 'Tue'), 13], [weeksAgo(7, 'Tue'), 15]);
  await scene.confirms('vpSales', [weeksAgo(7, 'Fri'), 18.5], 'sign');
  await scene.does('lead', [weeksAgo(7, 'Sat'), 9], 'record-results', {
    type: 'promise-baseline',
    criterion: 'C1',
    by: weeksAgo(2, 'Sun'),
    reason: { typed: 'The starters without prompts of the same intake are the comparison.' },
  });
  await scene.does('lead', [weeksAgo(6, 'Mon'), 10], 'change-pilot', { type: 'start' });
  await recordResults(scene);
  await scene.does('lead', [weeksAgo(1, 'Mon'), 9], 'judge-pilot', { type: 'judge' });
  await scene.confirms('vpSales', [weeksAgo(1, 'Tue'), 18], 'accept-verdict');
}

function charterOf(scene: Scene): DemoCharter {
  const { weeksAgo } = scene.calendar;
  return {
    template: 'just-in-time-answers',
    name: 'Coaching prompts for starters',
    team: DEMO_TEAMS.enablement.id,
    lead: 'lead',
    tool: 'Prompt cards in the telephone desk',
    criteria: [
      criterionOn('C1', {
        metric: 'days-to-competence',
        words: VP_SAYS,
        wordsBy: scene.id('vpSales'),
        role: 'primary',
        comparison: 'comparison-group',
        target: { scale: 'relative', change: '-0.2' },
        confidence: '90',
        minimumSample: 6,
      }),
    ],
    contributors: [],
    signers: ['vpSales'],
    runWindow: { first: weeksAgo(6, 'Mon'), last: weeksAgo(3, 'Sun') },
    outcomeLast: weeksAgo(2, 'Sun'),
    costCap: '1500',
    asks: { people: 17, minutesPerWeek: 15 },
  };
}

async function recordResults(scene: Scene): Promise<void> {
  const { weeksAgo } = scene.calendar;
  const groups = [
    ['comparison', { n: 9, typical: 34, spread: 0.28 }],
    ['with-ai', { n: 8, typical: 30, spread: 0.28 }],
  ] as const;
  for (const [group, figures] of groups)
    await scene.records('lead', [weeksAgo(2, 'Fri'), 11], {
      group,
      criterion: 'C1',
      measurement: { shape: 'rows', rows: simulatedMinutes(`starter-${group}`, figures) },
    });
}
