import type { Caller } from '#application/caller.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import { declare } from '#application/workspace/declare.ts';
import type { DeclarationInput } from '#contracts/declarations.ts';
import { addDays } from '#domain/calendar/calendar.ts';
import { ETHICS_AREAS } from '#domain/workspace/declarations.ts';
import type { DemoCalendar } from './calendar.ts';
import type { Turn } from './chronology.ts';
import { type CastName, DEMO_TEAMS, DEMO_WORKSPACE } from './people.ts';
import { demoId, type Stage, stepper, type When } from './stage.ts';

type Declared = readonly [who: CastName, when: When, input: DeclarationInput];

const POLICIES: Readonly<Record<(typeof ETHICS_AREAS)[number], string>> = {
  'learner-data':
    'Learner data stay in our own systems; a pilot gets pseudonyms, and rows go after a year.',
  transparency: 'Whoever learns with something that AI made is told so on its first page.',
  'bias-mitigation': 'Each quarter a reviewer outside the team reads a sample for bias, by a list.',
  'human-oversight':
    'A named person answers for every piece. No decision about a person is automatic.',
};

/** What the workspace declares beside its pilots, quarter by quarter, each in a person's own name. */
export async function declarations(stage: Stage, turn: Turn): Promise<void> {
  const { app, cast } = stage;
  const workspace = DEMO_WORKSPACE.id;
  const { commands } = await loadStream(app, workspaceStream, workspaceKey(workspace));
  const step = stepper(stage, 'declarations', new Set(commands.keys()), turn);
  const idOf = (who: CastName): string => cast[who].person.id;
  for (const [who, when, input] of declaredIn(stage.calendar, idOf, objectionIn(stage))) {
    const caller: Caller = { ...cast[who], workspace, assurance: 'sso' };
    await step(when, commandId => declare(app, caller, commandId, input, objectionIn(stage)));
  }
}

type IdOf = (who: CastName) => string;

/** The one thing that these bring into being. */
const objectionIn = ({ datedAt }: Stage): string => demoId(datedAt, 'objection');

const declaredIn = (calendar: DemoCalendar, idOf: IdOf, raised: string): Declared[] => [
  ...beginnings(calendar),
  ...guidelines(calendar, idOf),
  ...laterQuarters(calendar, idOf),
  ...objection(calendar, idOf, raised),
];

const beginnings = ({ inQuarter }: DemoCalendar): Declared[] => [
  ['lead', [inQuarter(3, 1, 'Tue'), 9], { type: 'CapacityDeclared', pilots: 3 }],
  [
    'lead',
    [inQuarter(3, 1, 'Tue'), 10],
    {
      type: 'ConstraintNamed',
      pillar: 'learning-operations',
      why: 'Half of every week goes into drafts; nothing is left for the questions of the business.',
    },
  ],
  [
    'contributor',
    [inQuarter(3, 1, 'Fri'), 15],
    {
      type: 'PracticeLogged',
      team: DEMO_TEAMS.operations.id,
      on: inQuarter(3, 1, 'Fri'),
      task: 'First drafts of quiz questions',
      wentWell: 'Ten usable stems in the time of three.',
      failed: 'Two of the ten tested what the page does not say.',
    },
  ],
];

const guidelines = ({ inQuarter }: DemoCalendar, idOf: IdOf): Declared[] =>
  ETHICS_AREAS.map(
    (area): Declared => [
      'lead',
      [inQuarter(2, 1, 'Thu'), 9],
      {
        type: 'EthicsPolicySet',
        area,
        policy: POLICIES[area],
        owner: idOf('lead'),
        partner: idOf('compliance'),
        reviewBy: inQuarter(1, 11, 'Fri'),
        expires: addDays(inQuarter(2, 1, 'Thu'), 365),
      },
    ],
  );

const laterQuarters = ({ inQuarter }: DemoCalendar, idOf: IdOf): Declared[] => [
  [
    'operationsLead',
    [inQuarter(2, 7, 'Fri'), 11],
    {
      type: 'SustainedChecked',
      pilot: 'quiz-drafts',
      criterion: 'C1',
      on: inQuarter(2, 7, 'Fri'),
      stillMet: true,
    },
  ],
  [
    'executive',
    [inQuarter(1, 2, 'Tue'), 17],
    {
      type: 'CoalitionJoined',
      part: 'executive-sponsor',
      person: idOf('executive'),
      pilots: ['support-starters'],
    },
  ],
  [
    'compliance',
    [inQuarter(1, 2, 'Wed'), 10],
    {
      type: 'CoalitionJoined',
      part: 'compliance',
      person: idOf('compliance'),
      pilots: ['support-starters'],
    },
  ],
  [
    'lead',
    [inQuarter(1, 6, 'Thu'), 16],
    {
      type: 'StrategyForumRecorded',
      forum: 'Monthly AI round of the executive team',
      member: idOf('lead'),
      on: inQuarter(1, 6, 'Thu'),
    },
  ],
  ...ETHICS_AREAS.map(
    (area): Declared => [
      'compliance',
      [inQuarter(1, 10, 'Thu'), 11],
      { type: 'EthicsAreaReviewed', area, nextReviewBy: addDays(inQuarter(1, 10, 'Thu'), 180) },
    ],
  ),
];

/** Raised by the VP of Sales, and linked to the pilot that is to answer it. */
function objection({ weeksAgo }: DemoCalendar, idOf: IdOf, raised: string): Declared[] {
  return [
    [
      'lead',
      [weeksAgo(9, 'Thu'), 9],
      {
        type: 'ObjectionRaised',
        person: idOf('vpSales'),
        barrier: 'business-impact',
        words: 'Nothing that you teach shows up in my close rate.',
      },
    ],
    [
      'lead',
      [weeksAgo(8, 'Tue'), 11],
      { type: 'ObjectionLinked', objection: raised, pilot: 'stalled-deals' },
    ],
  ];
}
