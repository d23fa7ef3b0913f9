import type { PlainDate } from '#domain/calendar/calendar.ts';
import type { Weekday } from '../calendar.ts';
import { criterionOn, type DemoCharter, proposes } from '../charters.ts';
import { DEMO_TEAMS } from '../people.ts';
import type { Scene } from '../scene.ts';
import { simulatedAmounts } from '../simulated-rows.ts';

const SUPPORT_SAYS =
  'My starters answer customers alone two weeks sooner than those of the other desk. Their own team leads decide when.';

const weekOf =
  ({ calendar }: Scene) =>
  (week: number, weekday: Weekday): PlainDate =>
    calendar.inQuarter(1, week, weekday);

/**
 * A business result beyond time saved, met and disputed: the groups were two desks, chosen and not drawn. What follows
 * is the same test by lot (`support-starters-drawn`).
 */
export async function supportStarters(scene: Scene): Promise<void> {
  const week = weekOf(scene);
  const charter = charterOf(scene);
  const { name, team, template } = charter;
  await scene.draft('lead', [week(0, 'Mon'), 9], { name, team, template });
  await scene.does('lead', [week(0, 'Mon'), 9.5], 'change-pilot', {
    type: 'ask',
    stakeholder: scene.id('headOfSupport'),
  });
  await scene.answers('headOfSupport', [week(0, 'Wed'), 18], SUPPORT_SAYS);
  await proposes(scene, charter, [week(1, 'Mon'), 10], [week(1, 'Mon'), 11]);
  await scene.confirms('compliance', [week(1, 'Wed'), 11], 'sign');
  await scene.confirms('headOfSupport', [week(1, 'Thu'), 19], 'sign');
  await scene.records('lead', [week(1, 'Fri'), 14], {
    group: 'baseline',
    criterion: 'C1',
    measuredFrom: scene.calendar.inQuarter(2, 6, 'Mon'),
    measuredTo: week(1, 'Fri'),
    measurement: { shape: 'mean', n: 22, mean: '46.1', sd: '6.4' },
  });
  await scene.does('lead', [week(2, 'Mon'), 9], 'change-pilot', { type: 'start' });
  await scene.does('lead', [week(4, 'Fri'), 15], 'record-results', {
    type: 'record-cost',
    kind: 'build',
    amount: '1800',
    on: week(4, 'Fri'),
  });
  await scene.does('lead', [week(7, 'Fri'), 15], 'record-results', {
    type: 'own-output',
    statement: { typed: 'I read all forty answers against our process pages and own them.' },
  });
  await recordResults(scene);
  await scene.does('lead', [week(9, 'Mon'), 9], 'judge-pilot', { type: 'judge' });
  await scene.confirms(
    'headOfSupport',
    [week(9, 'Wed'), 19],
    'dispute-verdict',
    'The desk with the answers started after the summer release, when the queue was calm. I believe the days, not the reason for them.',
  );
  await scene.does('lead', [scene.calendar.inQuarter(0, 0, 'Fri'), 10], 'change-pilot', {
    type: 'conclude',
    decision: 'iterate',
  });
}

function charterOf(scene: Scene): DemoCharter {
  const week = weekOf(scene);
  return {
    template: 'just-in-time-answers',
    name: 'Answers for starters in Support',
    team: DEMO_TEAMS.enablement.id,
    lead: 'lead',
    tool: 'Assistant over our own process pages',
    criteria: [
      criterionOn('C1', {
        metric: 'days-to-competence',
        words: SUPPORT_SAYS,
        wordsBy: scene.id('headOfSupport'),
        role: 'primary',
        comparison: 'comparison-group',
        target: { scale: 'absolute', change: '-5' },
        confidence: '90',
        minimumSample: 12,
      }),
    ],
    contributors: [],
    signers: ['headOfSupport', 'compliance'],
    runWindow: { first: week(2, 'Mon'), last: week(7, 'Sun') },
    outcomeLast: week(8, 'Sun'),
    costCap: '3000',
    asks: { people: 26, minutesPerWeek: 10 },
    touchesLearnerData: true,
  };
}

async function recordResults(scene: Scene): Promise<void> {
  const week = weekOf(scene);
  const groups = [
    ['comparison', { n: 24, mean: 45.2, sd: 6.8 }],
    ['with-ai', { n: 26, mean: 34.6, sd: 6.1 }],
  ] as const;
  // By the weeks in which they came to work alone.
  const stretches = [
    { from: week(2, 'Mon'), to: week(5, 'Sun') },
    { from: week(6, 'Mon'), to: week(7, 'Sun') },
    { from: week(8, 'Mon'), to: week(8, 'Fri') },
  ];
  for (const [group, figures] of groups) {
    const rows = simulatedAmounts(`support-${group}`, figures);
    const each = Math.ceil(rows.length / stretches.length);
    for (const [index, days] of stretches.entries())
      await scene.records('lead', [week(8, 'Fri'), 11], {
        group,
        criterion: 'C1',
        days,
        measurement: { shape: 'rows', rows: rows.slice(index * each, (index + 1) * each) },
      });
  }
}
