import type { PlainDate } from '#domain/calendar/calendar.ts';
import type { Weekday } from '../calendar.ts';
import { criterionOn, type DemoCharter, proposes } from '../charters.ts';
import { DEMO_TEAMS } from '../people.ts';
import type { Scene } from '../scene.ts';
import { simulatedAmounts, simulatedMinutes } from '../simulated-rows.ts';

const SUPPORT_SAYS =
  'Quicker is fine. If what my people read afterwards is wrong more often, it is not quicker, it is worse.';

const weekOf =
  ({ calendar }: Scene) =>
  (week: number, weekday: Weekday): PlainDate =>
    calendar.inQuarter(2, week, weekday);

/**
 * Its guardrail failed: much quicker, and worse in the blind review. Not met, accepted as such, and retired once an
 * executive has decided so on the quarter's scorecard.
 */
export async function handoutsInPlainWords(scene: Scene): Promise<void> {
  const week = weekOf(scene);
  const charter = charterOf(scene);
  const { name, team, template } = charter;
  await scene.draft('operationsLead', [week(3, 'Mon'), 9], { name, team, template });
  await scene.does('operationsLead', [week(3, 'Mon'), 9.5], 'change-pilot', {
    type: 'ask',
    stakeholder: scene.id('headOfSupport'),
  });
  await scene.answers('headOfSupport', [week(3, 'Tue'), 19], SUPPORT_SAYS);
  await proposes(scene, charter, [week(3, 'Wed'), 10], [week(3, 'Thu'), 9]);
  await scene.confirms('headOfSupport', [week(4, 'Mon'), 18], 'sign');
  await record(scene, 'baseline');
  await scene.does('operationsLead', [week(5, 'Mon'), 9], 'change-pilot', { type: 'start' });
  await scene.does('operationsLead', [week(6, 'Fri'), 12], 'record-results', {
    type: 'record-cost',
    kind: 'license',
    amount: '90',
    on: week(6, 'Fri'),
  });
  await record(scene, 'with-ai');
  await scene.does('operationsLead', [week(7, 'Mon'), 9], 'judge-pilot', { type: 'judge' });
  await scene.confirms('headOfSupport', [week(7, 'Wed'), 18], 'accept-verdict');
  const nextQuarter = scene.calendar.inQuarter(1, 1, 'Mon');
  await scene.does('operationsLead', [nextQuarter, 9], 'change-pilot', {
    type: 'conclude',
    decision: 'retire',
  });
}

function charterOf(scene: Scene): DemoCharter {
  const week = weekOf(scene);
  return {
    template: 'own-work-refinement',
    name: 'Handouts in plain words',
    team: DEMO_TEAMS.operations.id,
    lead: 'operationsLead',
    tool: 'Rewriting assistant in our text editor',
    criteria: [
      criterionOn('C1', {
        metric: 'task-minutes',
        words: 'Bringing a handout up to date takes a fifth less time.',
        role: 'primary',
        comparison: 'before-after',
        target: { scale: 'relative', change: '-0.2' },
        minimumSample: 15,
      }),
      criterionOn('C2', {
        metric: 'review-score',
        words: SUPPORT_SAYS,
        wordsBy: scene.id('headOfSupport'),
        role: 'guardrail',
        comparison: 'before-after',
        target: { scale: 'absolute', change: '4' },
        minimumSample: 15,
      }),
    ],
    contributors: [],
    signers: ['headOfSupport'],
    runWindow: { first: week(5, 'Mon'), last: week(6, 'Sun') },
    outcomeLast: week(6, 'Sun'),
    costCap: '400',
  };
}

async function record(scene: Scene, group: 'baseline' | 'with-ai'): Promise<void> {
  const week = weekOf(scene);
  const before = group === 'baseline';
  const measured = before
    ? ({ group, measuredFrom: week(1, 'Mon'), measuredTo: week(4, 'Fri') } as const)
    : ({ group } as const);
  const when = before ? ([week(4, 'Fri'), 16] as const) : ([week(6, 'Fri'), 16] as const);
  const minutes = simulatedMinutes(`handout-${group}`, {
    n: 28,
    typical: before ? 50 : 27,
    spread: 0.3,
  });
  const scores = simulatedAmounts(`handout-review-${group}`, {
    n: 28,
    mean: before ? 84 : 71,
    sd: 8,
  });
  for (const [criterion, rows] of [
    ['C1', minutes],
    ['C2', scores],
  ] as const)
    await scene.records('operationsLead', when, {
      ...measured,
      criterion,
      measurement: { shape: 'rows', rows },
    });
}
