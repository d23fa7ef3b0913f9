import { criterionOn, type DemoCharter, proposes } from '../charters.ts';
import { DEMO_TEAMS } from '../people.ts';
import type { Scene } from '../scene.ts';
import { simulatedAmounts, simulatedShare } from '../simulated-rows.ts';

const VP_SAYS =
  'If mid-market deals that stall are not won clearly more often than without the practice, I do not want my people to spend time on it. And it must not cost us days.';
const FINANCE_SAYS =
  'Show me won deals out of the CRM against people who did not practice, not smiles. Ten percent more of them would pay for it.';

/** Deals a group: enough to tell a rise of the close rate by a tenth from none. */
const WITHOUT = { deals: 1512, won: 454 } as const;
const WITH = { deals: 1487, won: 527 } as const;

/**
 * The pilot that signers and contributors meet first: it ends today, and waits for its verdict. Close rate up by 18 % of
 * itself, cycle six days shorter, managers no less content.
 */
export async function stalledDeals(scene: Scene): Promise<void> {
  const { weeksAgo, daysAgo } = scene.calendar;
  const charter = charterOf(scene);
  const { name, team, template } = charter;
  await scene.draft('lead', [weeksAgo(8, 'Tue'), 9], { name, team, template });
  for (const who of ['vpSales', 'finance'] as const)
    await scene.does('lead', [weeksAgo(8, 'Tue'), 9.5], 'change-pilot', {
      type: 'ask',
      stakeholder: scene.id(who),
    });
  await scene.answers('vpSales', [weeksAgo(8, 'Wed'), 17], VP_SAYS);
  await scene.answers('finance', [weeksAgo(8, 'Thu'), 8], FINANCE_SAYS);
  await proposes(scene, charter, [weeksAgo(7, 'Mon'), 10], [weeksAgo(7, 'Tue'), 9]);
  await scene.confirms('compliance', [weeksAgo(7, 'Wed'), 11], 'sign');
  await scene.confirms('finance', [weeksAgo(7, 'Wed'), 15], 'sign');
  await scene.confirms('vpSales', [weeksAgo(7, 'Fri'), 18], 'sign');
  await recordBaselines(scene);
  await tellMoney(scene);
  await scene.does('lead', [weeksAgo(5, 'Mon'), 9], 'change-pilot', { type: 'start' });
  await recordCosts(scene);
  await scene.does('lead', [weeksAgo(2, 'Fri'), 16], 'record-results', {
    type: 'own-output',
    statement: {
      typed:
        'I checked every scenario for accuracy, bias and tone, rewrote a third of them, and answer for what the reps practiced on.',
    },
  });
  await recordResults(scene, [daysAgo(1), 17]);
}

function charterOf(scene: Scene): DemoCharter {
  const { weeksAgo, today } = scene.calendar;
  return {
    template: 'stalled-deals',
    name: 'Practice for stalled deals',
    team: DEMO_TEAMS.enablement.id,
    lead: 'lead',
    tool: 'Scenario builder on our own model account',
    criteria: [
      criterionOn('C1', {
        metric: 'close-rate',
        words: VP_SAYS,
        wordsBy: scene.id('vpSales'),
        role: 'primary',
        comparison: 'comparison-group',
        target: { scale: 'relative', change: '0.1' },
        minimumSample: 1000,
      }),
      criterionOn('C2', {
        metric: 'deal-cycle',
        asDifference: true,
        words: 'It must not cost us days; three fewer would be a gain.',
        wordsBy: scene.id('vpSales'),
        role: 'secondary',
        comparison: 'comparison-group',
        target: { scale: 'absolute', change: '-3' },
        minimumSample: 200,
      }),
      criterionOn('C3', {
        metric: 'manager-observation',
        words: 'My managers must not see worse conversations for it.',
        wordsBy: scene.id('vpSales'),
        role: 'guardrail',
        comparison: 'comparison-group',
        target: { scale: 'absolute', change: '0.3' },
        minimumSample: 20,
      }),
    ],
    contributors: [],
    signers: ['vpSales', 'finance', 'compliance'],
    runWindow: { first: weeksAgo(5, 'Mon'), last: weeksAgo(2, 'Sun') },
    outcomeLast: today,
    costCap: '9000',
    asks: { people: 124, minutesPerWeek: 20 },
    touchesLearnerData: true,
  };
}

async function recordBaselines(scene: Scene): Promise<void> {
  const { weeksAgo } = scene.calendar;
  const measured = {
    group: 'baseline',
    measuredFrom: weeksAgo(11, 'Mon'),
    measuredTo: weeksAgo(7, 'Sun'),
  } as const;
  const baselines = {
    C1: { shape: 'proportion', n: 1480, successes: 441 },
    C2: { shape: 'mean', n: 441, mean: '48.3', sd: '19.5' },
    C3: { shape: 'mean', n: 118, mean: '3.4', sd: '0.6' },
  } as const;
  for (const [criterion, measurement] of Object.entries(baselines))
    await scene.records('lead', [weeksAgo(6, 'Thu'), 14], { ...measured, criterion, measurement });
}

/** What a point of the close rate is worth, by Finance's own signature; the comparison group tells the effect apart. */
async function tellMoney(scene: Scene): Promise<void> {
  const { weeksAgo } = scene.calendar;
  await scene.does('lead', [weeksAgo(6, 'Fri'), 10], 'change-pilot', {
    type: 'choose-isolation',
    method: 'comparison-group',
    share: { low: '1', high: '1' },
    why: { typed: 'Reps without the practice work the same market in the same weeks.' },
  });
  await scene.does('lead', [weeksAgo(6, 'Fri'), 10.5], 'change-pilot', {
    type: 'propose-conversion',
    terms: { kind: 'result', criterion: 'C1', perUnit: { low: '2500', high: '3500' } },
    basis: {
      typed:
        'Fifteen deals are a point in a month of this size; a deal leaves 170 to 230 euros after everything.',
    },
    signer: scene.id('finance'),
  });
  await scene.does('finance', [weeksAgo(6, 'Fri'), 16], 'sign-price', {
    type: 'sign-conversion',
    conversion: 'V1',
  });
}

async function recordCosts(scene: Scene): Promise<void> {
  const { weeksAgo } = scene.calendar;
  const costs = [
    { kind: 'build', amount: '3200', on: weeksAgo(6, 'Fri') },
    { kind: 'license', amount: '2500', on: weeksAgo(5, 'Mon') },
    { kind: 'review', amount: '900', on: weeksAgo(3, 'Fri') },
  ] as const;
  for (const cost of costs)
    await scene.does('lead', [weeksAgo(3, 'Fri'), 15], 'record-results', {
      type: 'record-cost',
      ...cost,
    });
  await scene.putsCostRight('lead', [weeksAgo(3, 'Fri'), 16], {
    amount: '2500',
    now: { kind: 'license', amount: '1250', on: weeksAgo(5, 'Mon') },
    reason: 'The invoice was for two teams; ours is half of it.',
  });
}

async function recordResults(scene: Scene, when: readonly [string, number]): Promise<void> {
  const groups = [
    {
      group: 'comparison',
      deals: simulatedShare('deal-without', WITHOUT.deals, WITHOUT.won),
      days: simulatedAmounts('won-without', { n: WITHOUT.won, mean: 48, sd: 19 }),
      scores: simulatedAmounts('rep-without', { n: 60, mean: 3.4, sd: 0.6 }),
    },
    {
      group: 'with-ai',
      deals: simulatedShare('deal-with', WITH.deals, WITH.won),
      days: simulatedAmounts('won-with', { n: WITH.won, mean: 42, sd: 18 }),
      scores: simulatedAmounts('rep-with', { n: 62, mean: 3.6, sd: 0.6 }),
    },
  ] as const;
  const stretches = stretchesOf(scene);
  for (const { group, deals, days, scores } of groups) {
    // The CRM says on which day a deal was decided, so the close rate is told by stretches of days.
    for (const [index, stretch] of stretches.entries())
      await scene.records('secondContributor', when, {
        group,
        criterion: 'C1',
        days: stretch,
        measurement: {
          shape: 'rows',
          rows: deals.filter((_, deal) => deal % stretches.length === index),
        },
      });
    for (const [criterion, rows] of [
      ['C2', days],
      ['C3', scores],
    ] as const)
      await scene.records('secondContributor', when, {
        group,
        criterion,
        measurement: { shape: 'rows', rows },
      });
  }
}

/** The days from the start to yesterday, in three. */
function stretchesOf({ calendar: { weeksAgo, daysAgo } }: Scene) {
  return [
    { from: weeksAgo(5, 'Mon'), to: weeksAgo(4, 'Sun') },
    { from: weeksAgo(3, 'Mon'), to: weeksAgo(2, 'Sun') },
    { from: weeksAgo(1, 'Mon'), to: daysAgo(1) },
  ] as const;
}
