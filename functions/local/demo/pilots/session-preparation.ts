import { criterionOn, type DemoCharter, proposes, stepsOf } from '../charters.ts';
import { type CastName, DEMO_TEAMS } from '../people.ts';
import type { Scene } from '../scene.ts';
import { simulatedMinutes } from '../simulated-rows.ts';

const FINANCE_SAYS =
  'A session takes a quarter less time to prepare, and I see what the hours went into.';

/** Running, with the weeks logged so far: the door *log a week* leads to its form, filled in from the last one. */
export async function sessionPreparation(scene: Scene): Promise<void> {
  const { weeksAgo } = scene.calendar;
  const charter = charterOf(scene);
  const { name, team, template } = charter;
  await scene.draft('operationsLead', [weeksAgo(5, 'Mon'), 9], { name, team, template });
  await scene.does('operationsLead', [weeksAgo(5, 'Mon'), 9.5], 'change-pilot', {
    type: 'ask',
    stakeholder: scene.id('finance'),
  });
  await scene.answers('finance', [weeksAgo(5, 'Tue'), 8], FINANCE_SAYS);
  await proposes(scene, charter, [weeksAgo(5, 'Wed'), 10], [weeksAgo(5, 'Wed'), 11]);
  await scene.confirms('finance', [weeksAgo(5, 'Fri'), 15], 'sign');
  await scene.records('operationsLead', [weeksAgo(4, 'Fri'), 16], {
    group: 'baseline',
    criterion: 'C1',
    measuredFrom: weeksAgo(8, 'Mon'),
    measuredTo: weeksAgo(4, 'Fri'),
    measurement: {
      shape: 'rows',
      rows: simulatedMinutes('session-before', { n: 22, typical: 95, spread: 0.35 }),
    },
  });
  await scene.does('operationsLead', [weeksAgo(3, 'Mon'), 9], 'change-pilot', { type: 'start' });
  await logWeeks(scene);
  await goOnForAWeek(scene, charter);
}

/** Changed after the start: finance signed again, and both versions are judged in the end. */
async function goOnForAWeek(scene: Scene, charter: DemoCharter): Promise<void> {
  const { weeksAgo } = scene.calendar;
  const last = weeksAgo(-2, 'Sun');
  const longer = {
    ...charter,
    runWindow: { ...charter.runWindow, last },
    outcomeLast: last,
  };
  await scene.amend('operationsLead', [weeksAgo(1, 'Fri'), 10], {
    steps: stepsOf(scene, longer).filter(each => each.step === 'plan'),
    reason: 'Two of the three trainers were away for a week, so the run goes on for one more.',
  });
  await scene.confirms('finance', [weeksAgo(1, 'Fri'), 15], 'sign');
}

function charterOf(scene: Scene): DemoCharter {
  const { weeksAgo } = scene.calendar;
  return {
    template: 'own-work-admin',
    name: 'Session preparation',
    team: DEMO_TEAMS.operations.id,
    lead: 'operationsLead',
    tool: 'Assistant in our calendar and mail',
    criteria: [
      criterionOn('C1', {
        metric: 'task-minutes',
        words: FINANCE_SAYS,
        wordsBy: scene.id('finance'),
        role: 'primary',
        comparison: 'before-after',
        target: { scale: 'relative', change: '-0.25' },
        minimumSample: 15,
      }),
    ],
    contributors: ['contributor', 'operationsLead'],
    signers: ['finance'],
    runWindow: { first: weeksAgo(3, 'Mon'), last: weeksAgo(-1, 'Sun') },
    outcomeLast: weeksAgo(-1, 'Sun'),
    costCap: '800',
    tasks: [
      { id: 'T1', name: 'Prepare a session', baselineMinutes: '95', baselineFrom: 'timed' },
      {
        id: 'T2',
        name: 'Write the session notes',
        baselineMinutes: '40',
        baselineFrom: 'estimated',
        baselineConfidence: '0.7',
      },
    ],
    hoursDestination: 'Interviews for the next needs analysis',
  };
}

async function logWeeks(scene: Scene): Promise<void> {
  const { weeksAgo } = scene.calendar;
  const logs: readonly (readonly [CastName, string, 'T1' | 'T2', number, string, string])[] = [
    ['contributor', weeksAgo(3, 'Tue'), 'T1', 2, '88', '15'],
    ['contributor', weeksAgo(3, 'Thu'), 'T2', 2, '25', '5'],
    ['operationsLead', weeksAgo(3, 'Thu'), 'T1', 1, '90', '0'],
    ['contributor', weeksAgo(2, 'Tue'), 'T1', 3, '72', '10'],
    ['contributor', weeksAgo(2, 'Thu'), 'T2', 3, '22', '0'],
    ['contributor', weeksAgo(1, 'Tue'), 'T1', 3, '66', '5'],
    ['contributor', weeksAgo(1, 'Thu'), 'T2', 3, '20', '0'],
    ['operationsLead', weeksAgo(1, 'Thu'), 'T1', 2, '70', '10'],
  ];
  for (const [who, workDate, task, count, minutesWithAi, reworkMinutes] of logs)
    await scene.does(who, [workDate, 17], 'log-time', {
      type: 'log-time',
      task,
      workDate,
      count,
      minutesWithAi,
      reworkMinutes,
    });
  await scene.does('operationsLead', [weeksAgo(2, 'Fri'), 15], 'log-time', {
    type: 'answer-week',
    weekOf: weeksAgo(2, 'Mon'),
    answer: 'nothing',
  });
}
