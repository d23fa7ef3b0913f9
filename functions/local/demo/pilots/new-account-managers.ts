import { criterionOn, type DemoCharter, proposes } from '../charters.ts';
import { DEMO_TEAMS } from '../people.ts';
import type { Scene } from '../scene.ts';

const VP_SAYS =
  'New account managers work alone a week earlier, and nobody has to clean up after them.';

/** Proposed, and waiting for the VP of Sales alone: the door *sign* leads here. */
export async function newAccountManagers(scene: Scene): Promise<void> {
  const { weeksAgo, daysAgo } = scene.calendar;
  const charter = charterOf(scene);
  const { name, team, template } = charter;
  await scene.draft('lead', [weeksAgo(2, 'Tue'), 9], { name, team, template });
  await scene.does('lead', [weeksAgo(2, 'Tue'), 9.5], 'change-pilot', {
    type: 'ask',
    stakeholder: scene.id('vpSales'),
  });
  await scene.answers('vpSales', [weeksAgo(2, 'Thu'), 18], VP_SAYS);
  await proposes(scene, charter, [weeksAgo(1, 'Wed'), 10], [daysAgo(2), 10]);
  await scene.confirms('compliance', [daysAgo(1), 11], 'sign');
}

function charterOf(scene: Scene): DemoCharter {
  const { weeksAgo } = scene.calendar;
  return {
    template: 'just-in-time-answers',
    name: 'Answers for new account managers',
    team: DEMO_TEAMS.enablement.id,
    lead: 'lead',
    tool: 'Assistant over our own process pages',
    criteria: [
      criterionOn('C1', {
        metric: 'days-to-competence',
        words: VP_SAYS,
        wordsBy: scene.id('vpSales'),
        role: 'primary',
        comparison: 'comparison-group',
        target: { scale: 'relative', change: '-0.15' },
        confidence: '90',
        minimumSample: 15,
      }),
      criterionOn('C2', {
        metric: 'error-share',
        words: 'Nobody has to clean up after them.',
        wordsBy: scene.id('vpSales'),
        role: 'guardrail',
        comparison: 'comparison-group',
        target: { scale: 'absolute', change: '0.05' },
        confidence: '90',
        minimumSample: 60,
        watched: true,
      }),
    ],
    contributors: ['secondContributor'],
    signers: ['vpSales', 'compliance'],
    runWindow: { first: weeksAgo(-1, 'Mon'), last: weeksAgo(-6, 'Sun') },
    outcomeLast: weeksAgo(-8, 'Sun'),
    costCap: '4000',
    asks: { people: 36, minutesPerWeek: 10 },
    touchesLearnerData: true,
  };
}
