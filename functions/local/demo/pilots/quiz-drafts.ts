import type { PlainDate } from '#domain/calendar/calendar.ts';
import type { Weekday } from '../calendar.ts';
import { criterionOn, type DemoCharter, proposes } from '../charters.ts';
import { DEMO_BAND } from '../finance.ts';
import { type CastName, DEMO_TEAMS } from '../people.ts';
import type { Scene } from '../scene.ts';
import { simulatedAmounts, simulatedMinutes } from '../simulated-rows.ts';

/** The first quarter of the history: what the saved hours built is tested two quarters on. */
const weekOf =
  ({ calendar }: Scene) =>
  (week: number, weekday: Weekday): PlainDate =>
    calendar.inQuarter(3, week, weekday);

const QUICKER = 'Fewer hours a quiz, counted with the time for putting mistakes right.';

/**
 * The team's own work first: judged, met, accepted, scaled, its hours reinvested. Nobody had asked Finance what success
 * looks like before it was written down, which the readiness report says.
 */
export async function quizDrafts(scene: Scene): Promise<void> {
  const week = weekOf(scene);
  const charter = charterOf(scene);
  const { name, team, template } = charter;
  await scene.draft('operationsLead', [week(2, 'Mon'), 9], { name, team, template });
  await proposes(scene, charter, [week(2, 'Mon'), 9.5], [week(2, 'Tue'), 10]);
  await scene.confirms('finance', [week(2, 'Thu'), 16], 'sign');
  await record(scene, 'baseline');
  await scene.does('operationsLead', [week(2, 'Sun'), 11], 'change-pilot', {
    type: 'choose-isolation',
    method: 'trend-line',
    share: { low: '0.9', high: '1' },
    why: {
      typed: 'A quiz had taken the same time for half a year; a little may be practice alone.',
    },
  });
  await scene.does('operationsLead', [week(3, 'Mon'), 9], 'change-pilot', { type: 'start' });
  await logWeeks(scene);
  await price(scene);
  await record(scene, 'with-ai');
  await conclude(scene);
}

function charterOf(scene: Scene): DemoCharter {
  const week = weekOf(scene);
  return {
    template: 'quiz-drafts',
    name: 'Quiz drafts',
    team: DEMO_TEAMS.operations.id,
    lead: 'operationsLead',
    tool: 'Drafting assistant in our authoring tool',
    useCase: 'content-refinement',
    criteria: [
      criterionOn('C1', {
        metric: 'task-minutes',
        words: QUICKER,
        role: 'primary',
        comparison: 'before-after',
        target: { scale: 'relative', change: '-0.2' },
        minimumSample: 12,
      }),
      criterionOn('C2', {
        metric: 'review-score',
        words: 'The blind review of the questions must not get worse.',
        role: 'guardrail',
        comparison: 'before-after',
        target: { scale: 'absolute', change: '5' },
        minimumSample: 12,
        watched: true,
      }),
    ],
    contributors: ['contributor', 'operationsLead'],
    signers: ['finance'],
    runWindow: { first: week(3, 'Mon'), last: week(4, 'Sun') },
    outcomeLast: week(4, 'Sun'),
    costCap: '600',
    tasks: [{ id: 'T1', name: 'Draft a quiz', baselineMinutes: '62', baselineFrom: 'timed' }],
    hoursDestination: 'Writing answers for starters in Customer Support',
  };
}

async function record(scene: Scene, group: 'baseline' | 'with-ai'): Promise<void> {
  const week = weekOf(scene);
  const before = group === 'baseline';
  const measured = before
    ? ({ group, measuredFrom: week(0, 'Mon'), measuredTo: week(2, 'Fri') } as const)
    : ({ group } as const);
  const when = before ? ([week(2, 'Sun'), 10] as const) : ([week(4, 'Fri'), 17] as const);
  const minutes = simulatedMinutes(`quiz-${group}`, {
    n: 24,
    typical: before ? 62 : 43,
    spread: 0.3,
  });
  const scores = simulatedAmounts(`review-${group}`, {
    n: 24,
    mean: before ? 78 : 79.5,
    sd: 7,
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

async function logWeeks(scene: Scene): Promise<void> {
  const week = weekOf(scene);
  const logs: readonly (readonly [CastName, string, number, string, string])[] = [
    ['contributor', week(3, 'Tue'), 3, '48', '10'],
    ['operationsLead', week(3, 'Wed'), 2, '51', '12'],
    ['contributor', week(3, 'Thu'), 4, '44', '5'],
    ['contributor', week(4, 'Tue'), 5, '42', '8'],
    ['operationsLead', week(4, 'Wed'), 4, '45', '0'],
    ['contributor', week(4, 'Thu'), 6, '41', '6'],
  ];
  for (const [who, workDate, count, minutesWithAi, reworkMinutes] of logs)
    await scene.does(who, [workDate, 17], 'log-time', {
      type: 'log-time',
      task: 'T1',
      workDate,
      count,
      minutesWithAi,
      reworkMinutes,
    });
  await scene.does('operationsLead', [week(4, 'Fri'), 12], 'record-results', {
    type: 'record-cost',
    kind: 'license',
    amount: '120',
    on: week(4, 'Fri'),
  });
  await scene.does('operationsLead', [week(4, 'Fri'), 12.5], 'record-results', {
    type: 'record-effort',
    kind: 'review',
    hours: '1.5',
    band: DEMO_BAND,
    on: week(4, 'Fri'),
  });
}

/** Finance signs what a saved hour is worth: only the part for which nobody is hired from outside. */
async function price(scene: Scene): Promise<void> {
  const week = weekOf(scene);
  await scene.does('operationsLead', [week(4, 'Mon'), 9], 'change-pilot', {
    type: 'propose-conversion',
    terms: { kind: 'hours', band: DEMO_BAND, cashShare: { low: '0.3', high: '0.5' } },
    basis: {
      typed:
        'A third to half of these hours would have gone to the freelancer whom we now book less.',
    },
    signer: scene.id('finance'),
  });
  await scene.does('finance', [week(4, 'Tue'), 9], 'sign-price', {
    type: 'sign-conversion',
    conversion: 'V1',
  });
}

async function conclude(scene: Scene): Promise<void> {
  const week = weekOf(scene);
  await scene.does('operationsLead', [week(4, 'Fri'), 16], 'record-results', {
    type: 'own-output',
    statement: {
      typed:
        'Every question was checked against its source and edited before it was released. I answer for them.',
    },
  });
  await scene.does('operationsLead', [week(5, 'Mon'), 9], 'judge-pilot', { type: 'judge' });
  await scene.confirms('finance', [week(5, 'Tue'), 14], 'accept-verdict');
  await scene.does('operationsLead', [week(5, 'Wed'), 10], 'change-pilot', {
    type: 'conclude',
    decision: 'scale',
  });
  await scene.does('operationsLead', [week(7, 'Fri'), 15], 'record-results', {
    type: 'reinvest-hours',
    hours: '5',
    into: { typed: 'Forty answers for starters in Customer Support' },
    on: week(7, 'Fri'),
  });
}
