import type { PlainDate } from '#domain/calendar/calendar.ts';
import type { Weekday } from '../calendar.ts';
import { criterionOn, type DemoCharter, proposes } from '../charters.ts';
import { type CastName, DEMO_TEAMS } from '../people.ts';
import type { Piece, Scene } from '../scene.ts';

const FINANCE_SAYS =
  'Operations saved time on quizzes, and may have picked the easy ones. Let a lot decide which quiz gets the assistant.';

const weekOf =
  ({ calendar }: Scene) =>
  (week: number, weekday: Weekday): PlainDate =>
    calendar.inQuarter(2, week, weekday);

/**
 * The first result again, in another team and by a stricter test: the product draws for each quiz whether it is done
 * with AI. Met, accepted, scaled.
 */
export async function quizDraftsAgain(scene: Scene): Promise<void> {
  const week = weekOf(scene);
  const charter = charterOf(scene);
  const { name, team, template } = charter;
  await scene.draft('lead', [week(1, 'Mon'), 9], { name, team, template, copyOf: 'quiz-drafts' });
  await scene.does('lead', [week(1, 'Mon'), 9.5], 'change-pilot', {
    type: 'ask',
    stakeholder: scene.id('finance'),
  });
  await scene.answers('finance', [week(1, 'Tue'), 8], FINANCE_SAYS);
  await proposes(scene, charter, [week(1, 'Wed'), 10], [week(1, 'Wed'), 11]);
  await scene.confirms('finance', [week(1, 'Fri'), 15], 'sign');
  await scene.records('lead', [week(2, 'Fri'), 16], {
    group: 'baseline',
    criterion: 'C1',
    measuredFrom: week(0, 'Mon'),
    measuredTo: week(2, 'Fri'),
    measurement: { shape: 'figure', value: '58' },
  });
  await scene.does('lead', [week(2, 'Fri'), 16.5], 'change-pilot', {
    type: 'draw-groups',
    units: [],
  });
  await scene.does('lead', [week(3, 'Mon'), 9], 'change-pilot', { type: 'start' });
  await makeQuizzes(scene);
  await conclude(scene);
}

function charterOf(scene: Scene): DemoCharter {
  const week = weekOf(scene);
  return {
    template: 'quiz-drafts',
    name: 'Quiz drafts, drawn by lot',
    team: DEMO_TEAMS.enablement.id,
    lead: 'lead',
    tool: 'Drafting assistant in our authoring tool',
    useCase: 'content-refinement',
    criteria: [
      criterionOn('C1', {
        metric: 'task-minutes',
        words: FINANCE_SAYS,
        wordsBy: scene.id('finance'),
        role: 'primary',
        comparison: 'comparison-group',
        target: { scale: 'relative', change: '-0.15' },
        confidence: '90',
        minimumSample: 6,
        drawn: true,
        plan: { people: 2, perWeek: 4, weeks: 2, today: '58', expected: '-0.35' },
      }),
    ],
    contributors: ['lead', 'secondContributor'],
    signers: ['finance'],
    runWindow: { first: week(3, 'Mon'), last: week(4, 'Sun') },
    outcomeLast: week(4, 'Sun'),
    costCap: '500',
    tasks: [{ id: 'T1', name: 'Draft a quiz', baselineMinutes: '58', baselineFrom: 'timed' }],
    hoursDestination: 'Scenarios for the practice on stalled deals',
  };
}

/** What each quiz takes with AI and without; the lot decides which of the two happens. */
const MINUTES: readonly Omit<Piece, 'task' | 'number'>[] = [
  { withAi: { minutes: '41', reworkMinutes: '6' }, without: '61' },
  { withAi: { minutes: '36', reworkMinutes: '0' }, without: '55' },
  { withAi: { minutes: '39', reworkMinutes: '4' }, without: '66' },
  { withAi: { minutes: '33', reworkMinutes: '5' }, without: '52' },
  { withAi: { minutes: '37', reworkMinutes: '0' }, without: '59' },
  { withAi: { minutes: '42', reworkMinutes: '3' }, without: '63' },
  { withAi: { minutes: '31', reworkMinutes: '2' }, without: '50' },
  { withAi: { minutes: '35', reworkMinutes: '4' }, without: '57' },
];
const MAKERS: readonly CastName[] = ['lead', 'secondContributor'];
const DAYS: readonly Weekday[] = ['Tue', 'Wed', 'Thu', 'Fri'];

async function makeQuizzes(scene: Scene): Promise<void> {
  const week = weekOf(scene);
  for (const [number, minutes] of MINUTES.entries()) {
    const day = week(3 + Math.floor(number / DAYS.length), DAYS[number % DAYS.length] ?? 'Fri');
    for (const [index, who] of MAKERS.entries())
      await scene.piece(who, [day, 15 + index], { task: 'T1', number, ...minutes });
  }
}

async function conclude(scene: Scene): Promise<void> {
  const week = weekOf(scene);
  await scene.does('lead', [week(4, 'Fri'), 17], 'record-results', {
    type: 'record-cost',
    kind: 'license',
    amount: '140',
    on: week(4, 'Fri'),
  });
  await scene.does('lead', [week(4, 'Fri'), 17.5], 'record-results', {
    type: 'own-output',
    statement: { typed: 'Tom and I checked and edited every quiz. I answer for them.' },
  });
  await scene.does('lead', [week(5, 'Mon'), 9], 'judge-pilot', { type: 'judge' });
  await scene.confirms('finance', [week(5, 'Tue'), 8], 'accept-verdict');
  await scene.does('lead', [week(5, 'Thu'), 10], 'change-pilot', {
    type: 'conclude',
    decision: 'scale',
  });
  await scene.does('lead', [week(8, 'Fri'), 15], 'record-results', {
    type: 'reinvest-hours',
    // However the lot falls, two people save at least this much.
    hours: '1.5',
    into: { typed: 'Two scenarios for the practice on stalled deals' },
    on: week(8, 'Fri'),
  });
}
