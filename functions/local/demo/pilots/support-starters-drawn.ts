import { criterionOn, type DemoCharter, proposes } from '../charters.ts';
import { DEMO_TEAMS } from '../people.ts';
import type { Scene } from '../scene.ts';

const SUPPORT_SAYS =
  'The same days, but with starters who were drawn by lot, in the same weeks, at both desks. Then I will believe the reason too.';

const STARTERS_A_DESK = 16;

/** What settles the dispute: the same test, its groups drawn by the product. Signed, drawn, and about to start. */
export async function supportStartersDrawn(scene: Scene): Promise<void> {
  const { weeksAgo, daysAgo } = scene.calendar;
  const charter = charterOf(scene);
  const { name, team, template } = charter;
  await scene.draft('lead', [weeksAgo(3, 'Tue'), 9], {
    name,
    team,
    template,
    copyOf: 'support-starters',
  });
  await scene.does('lead', [weeksAgo(3, 'Tue'), 9.5], 'change-pilot', {
    type: 'ask',
    stakeholder: scene.id('headOfSupport'),
  });
  await scene.answers('headOfSupport', [weeksAgo(3, 'Thu'), 19], SUPPORT_SAYS);
  // Before it is proposed, so that its chances are planned by how much starters have differed so far.
  await proposes(scene, charter, [weeksAgo(2, 'Mon'), 10], [weeksAgo(2, 'Mon'), 11], () =>
    scene.records('lead', [weeksAgo(2, 'Mon'), 10.5], {
      group: 'baseline',
      criterion: 'C1',
      measuredFrom: scene.calendar.inQuarter(1, 2, 'Mon'),
      measuredTo: scene.calendar.inQuarter(1, 8, 'Fri'),
      measurement: { shape: 'mean', n: 24, mean: '45.2', sd: '6.8' },
    }),
  );
  await scene.confirms('compliance', [weeksAgo(2, 'Wed'), 11], 'sign');
  await scene.confirms('headOfSupport', [weeksAgo(2, 'Thu'), 19], 'sign');
  await scene.does('lead', [daysAgo(2), 9], 'change-pilot', {
    type: 'draw-groups',
    units: ['North', 'South'].flatMap(desk =>
      Array.from({ length: STARTERS_A_DESK }, (_, index) => ({
        unit: `Starter ${desk} ${String(index + 1).padStart(2, '0')}`,
        stratum: desk,
      })),
    ),
  });
}

function charterOf(scene: Scene): DemoCharter {
  const { weeksAgo } = scene.calendar;
  return {
    template: 'just-in-time-answers',
    name: 'Answers for starters in Support, drawn by lot',
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
        minimumSample: 14,
        drawn: true,
        plan: { people: 32, perWeek: 1, weeks: 6, today: '45.2', expected: '-9' },
      }),
    ],
    contributors: ['secondContributor'],
    signers: ['headOfSupport', 'compliance'],
    runWindow: { first: weeksAgo(-1, 'Mon'), last: weeksAgo(-6, 'Sun') },
    outcomeLast: weeksAgo(-8, 'Sun'),
    costCap: '3000',
    asks: { people: 32, minutesPerWeek: 10 },
    touchesLearnerData: true,
  };
}
