import { describe, expect, it } from 'vitest';
import type { Before } from '#application/workspace/activity-names.ts';
import { tellActivity } from '#application/workspace/activity-sentences.ts';
import { sealText } from '#domain/chain/free-text.ts';
import { NO_DECLARATIONS } from '#domain/workspace/declarations.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';

const names = {
  person: (id: string) => ({ ada: 'Ada', ben: 'Ben' })[id] ?? id,
  pilot: () => 'Quiz drafts',
  metric: () => 'Close rate',
};
const words = (text: string) => sealText(text, 'salt');
const at = '2026-03-01T10:00:00.000Z';

const BEFORE: Before = {
  currency: 'EUR',
  teams: [
    { id: 't1', name: words('Sales'), kind: 'business' },
    { id: 't2', name: words('Legal'), kind: 'business' },
  ],
  people: { ada: { roles: ['lead'], teams: ['t1'] } },
  finance: {
    bands: [{ band: 'b1', name: words('Designers'), hourly: { low: '40', high: '60' } }],
    goals: [],
  },
  declarations: {
    ...NO_DECLARATIONS,
    feeds: [{ at, by: 'ada', feed: 'f1', metric: 'close-rate', source: words('CRM') }],
    objections: [
      {
        at,
        by: 'ada',
        objection: 'o1',
        person: 'ben',
        barrier: 'quality',
        words: words('No.'),
        links: [],
      },
    ],
  },
};

type Case = readonly [event: WorkspaceEvent, sentence: string];

/** Every kind of event of a workspace, so that a new one without a sentence of its own does not compile. */
const SENTENCES: {
  readonly [Type in WorkspaceEvent['type']]: readonly (readonly [
    Omit<Extract<WorkspaceEvent, { type: Type }>, 'type'>,
    string,
  ])[];
} = {
  WorkspaceFounded: [
    [
      {
        name: words('Northwind'),
        timeZone: 'Europe/Berlin',
        fiscalYearStart: 1,
        currency: 'EUR',
        demo: false,
      },
      'Set the workspace up, with the clock of Europe/Berlin and amounts in EUR.',
    ],
  ],
  SettingsChanged: [
    [{ currency: 'USD' }, 'Changed the currency to USD.'],
    [
      { name: words('Learning'), fiscalYearStart: 4, keepRowsMonths: 12 },
      'Changed the workspace’s name to “Learning”, the start of the fiscal year to April, and the time for which rows are kept to 12 months after a pilot’s end.',
    ],
    [
      { timeZone: 'UTC', keepRowsMonths: 0 },
      'Changed the time zone to UTC and the time for which rows are kept to no limit.',
    ],
  ],
  TeamAdded: [
    [{ team: 't3', name: words('People'), kind: 'business' }, 'Added the team “People”.'],
  ],
  TeamRenamed: [[{ team: 't1', name: words('Revenue') }, 'Renamed the team “Sales” to “Revenue”.']],
  PersonAdded: [
    [{ person: 'ben', roles: [], teams: [] }, 'Added Ben, with no role yet.'],
    [
      { person: 'ben', roles: ['lead', 'contributor'], teams: ['t1', 't2'] },
      'Added Ben as lead and contributor, on Sales and Legal.',
    ],
  ],
  PersonChanged: [
    [
      { person: 'ada', roles: ['lead', 'admin'], teams: ['t1'] },
      'Changed Ada’s roles from lead to lead and admin.',
    ],
    [
      { person: 'ada', roles: [], teams: ['t2'] },
      'Changed Ada’s roles from lead to none, and teams from Sales to Legal.',
    ],
    [
      { person: 'ada', roles: ['lead'], teams: ['t1'] },
      'Saved Ada’s roles and teams as they were.',
    ],
  ],
  PersonRemoved: [[{ person: 'ada' }, 'Removed Ada from the workspace.']],
  ErasureOrdered: [[{ person: 'ada' }, 'Ordered the erasure of a person.']],
  WordsErased: [
    [{ person: 'ada', commitments: ['a', 'b'] }, 'Erased what a person had typed: 2 texts.'],
  ],
  PersonErased: [[{ person: 'ada' }, 'Erased a person, as ordered.']],
  RateBandSet: [
    [
      { band: 'b2', name: words('Trainers'), hourly: { low: '52', high: '1200.5' } },
      'Set the hourly rate of “Trainers”: 52.00 to 1,200.50 EUR.',
    ],
    [
      { band: 'b1', name: words('Designers'), hourly: { low: '55', high: '55' } },
      'Changed the hourly rate of “Designers”: now 55 EUR, before 40 to 60 EUR.',
    ],
  ],
  GoalPlanned: [
    [
      { metric: 'spent', fiscalYear: 2026, plan: '15000', lastYear: '4000' },
      'Planned 15,000 EUR to be spent on pilots in 2026; the year before came to 4,000 EUR.',
    ],
    [
      { metric: 'hours-reclaimed', fiscalYear: 2026, plan: '40' },
      'Planned 40 hours to be reclaimed in 2026.',
    ],
    [
      { metric: 'pilots-judged', fiscalYear: 2026, plan: '1' },
      'Planned 1 pilot to be judged in 2026.',
    ],
    [
      { metric: 'business-results', fiscalYear: 2026, plan: '2', lastYear: '0' },
      'Planned 2 business results to be met in 2026; the year before came to 0 results.',
    ],
  ],
  PracticeLogged: [
    [
      {
        person: 'ada',
        team: 't1',
        on: '2026-01-16',
        task: words('Secret'),
        wentWell: words('Secret'),
        failed: words('Secret'),
      },
      'Logged practice on the team’s own work, of January 16, 2026.',
    ],
  ],
  ConstraintNamed: [
    [
      { pillar: 'learning-operations', why: words('Secret') },
      'Named learning operations as the biggest constraint.',
    ],
  ],
  CapacityDeclared: [[{ pilots: 3 }, 'Declared that the team can run 3 pilots side by side.']],
  EthicsPolicySet: [
    [
      {
        area: 'learner-data',
        policy: words('Secret'),
        owner: 'ada',
        partner: 'ben',
        reviewBy: '2026-09-25',
        expires: '2027-04-16',
      },
      'Set the policy for learner-data governance, owned by Ada with Ben: review by September 25, 2026, valid until April 16, 2027.',
    ],
  ],
  EthicsAreaReviewed: [
    [
      { area: 'bias-mitigation', reviewer: 'ben', nextReviewBy: '2027-03-16' },
      'Reviewed the policy for bias mitigation; the next review is due by March 16, 2027.',
    ],
  ],
  CoalitionJoined: [
    [{ part: 'hr', person: 'ben', pilots: [] }, 'Recorded that Ben takes part for HR.'],
    [
      { part: 'executive-sponsor', person: 'ben', pilots: ['p1'] },
      'Recorded that Ben takes part for the executive sponsor in “Quiz drafts”.',
    ],
  ],
  CoalitionLeft: [
    [
      { part: 'compliance', person: 'ben' },
      'Recorded that Ben no longer takes part for compliance or legal.',
    ],
  ],
  StrategyForumRecorded: [
    [
      { forum: words('Secret'), member: 'ada', on: '2026-08-20' },
      'Recorded that Ada sits in the AI-strategy forum, as of August 20, 2026.',
    ],
  ],
  ScorecardAcknowledged: [
    [{ quarter: '2026-Q3', executive: 'ben' }, 'Read and acknowledged the scorecard of Q3 2026.'],
    [
      { quarter: '2026-Q3', executive: 'ben', edition: 2 },
      'Read and acknowledged the scorecard of Q3 2026, edition 2.',
    ],
  ],
  ScalePlanSet: [
    [
      {
        pilot: 'p1',
        owner: 'ada',
        budget: '12000',
        population: 200,
        from: '2026-04-01',
        to: '2026-09-30',
        expectedBenefit: words('Secret'),
        fromCriterion: 'C1',
      },
      'Planned to scale “Quiz drafts” to 200 people from April 1, 2026 to September 30, 2026, owned by Ada, for 12,000 EUR.',
    ],
  ],
  AgentsDeclared: [
    [
      { pilot: 'p1', autonomous: true, owner: 'ada' },
      'Declared that “Quiz drafts” uses autonomous agents, owned by Ada.',
    ],
    [{ pilot: 'p1', autonomous: false }, 'Declared that “Quiz drafts” uses no autonomous agents.'],
  ],
  MetricFeedConnected: [
    [
      { feed: 'f2', metric: 'close-rate', source: words('CRM') },
      'Connected a feed of “Close rate”.',
    ],
  ],
  MetricFeedReceived: [[{ feed: 'f1' }, 'Received figures from the feed of “Close rate”.']],
  SustainedChecked: [
    [
      { pilot: 'p1', criterion: 'C1', on: '2026-05-29', stillMet: false },
      'Checked again on May 29, 2026 what “Quiz drafts” had met: it no longer holds.',
    ],
  ],
  ObjectionRaised: [
    [
      { objection: 'o2', person: 'ben', barrier: 'quality', words: words('Secret') },
      'Entered an objection of Ben: AI output is not good enough to trust.',
    ],
  ],
  ObjectionLinked: [
    [{ objection: 'o1', pilot: 'p1' }, 'Recorded that “Quiz drafts” tests an objection of Ben.'],
  ],
  ObjectionClosed: [
    [
      { objection: 'o1', pilot: 'p1' },
      'Closed an objection of Ben by the verdict on “Quiz drafts”.',
    ],
  ],
};

const cases = Object.entries(SENTENCES).flatMap(([type, told]) =>
  told.map(([members, sentence]): Case => [{ type, ...members } as WorkspaceEvent, sentence]),
);

describe('the activity of a workspace in words', () => {
  it.each(cases)('tells $type', (event, sentence) => {
    expect(tellActivity(event, BEFORE, names).sentence).toBe(sentence);
  });

  it('keeps long words where they were typed, and says nothing of whom it erases', () => {
    for (const [, sentence] of cases) expect(sentence).not.toContain('Secret');
    for (const [event, sentence] of cases)
      if (tellActivity(event, BEFORE, names).kind === 'privacy')
        expect(sentence).not.toMatch(/Ada|Ben/);
  });

  it('sorts each kind of event under what it is about', () => {
    const kindOf = (type: WorkspaceEvent['type']) => {
      const event = cases.find(([each]) => each.type === type)?.[0];
      return event && tellActivity(event, BEFORE, names).kind;
    };
    expect(kindOf('PersonChanged')).toBe('people');
    expect(kindOf('TeamRenamed')).toBe('people');
    expect(kindOf('SettingsChanged')).toBe('settings');
    expect(kindOf('GoalPlanned')).toBe('money');
    expect(kindOf('PersonErased')).toBe('privacy');
    expect(kindOf('ObjectionClosed')).toBe('declarations');
  });
});
