import type { PilotEvent } from '#domain/pilot/events.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';
import { charter, words } from '#test/domain/pilot/story.ts';

type SampleOf<Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: Extract<Event, { readonly type: Type }>;
};

const rows = { shape: 'rows', digest: 'd'.repeat(64), count: 12 } as const;
const log = {
  task: 'T1',
  workDate: '2026-01-13',
  count: 2,
  minutesWithAi: '38.5',
  reworkMinutes: '0',
};

const piece = {
  task: 'T1',
  number: 3,
  workDate: '2026-01-13',
  assigned: 'with-ai',
  used: 'comparison',
  minutes: '52',
  reworkMinutes: '0',
} as const;

const prospects = [
  {
    criterion: 'C1',
    ifNothingChanged: '0.04',
    atTarget: '0.48',
    atExpected: '0.81',
    smallestToldFromNone: '0.037',
  },
];

/** One of each event of a pilot, with every member that it can have. */
export const PILOT_SAMPLES: SampleOf<PilotEvent> = {
  PilotDrafted: {
    type: 'PilotDrafted',
    pilot: 'P1',
    draft: charter,
    template: 'quiz-drafts',
    copyOf: 'P0',
  },
  DraftSaved: { type: 'DraftSaved', step: 'plan', values: { costCap: '500' } },
  SuccessQuestionAsked: { type: 'SuccessQuestionAsked', stakeholder: 'vp' },
  SuccessQuestionAnswered: {
    type: 'SuccessQuestionAnswered',
    stakeholder: 'vp',
    words: words('More deals.'),
  },
  CharterProposed: {
    type: 'CharterProposed',
    version: 1,
    charterHash: 'h',
    charter,
    prospects,
  },
  CharterSigned: { type: 'CharterSigned', version: 1, charterHash: 'h', signer: 'vp' },
  ChangeRequested: {
    type: 'ChangeRequested',
    version: 1,
    signer: 'vp',
    criterion: 'C1',
    words: words('Ask for less.'),
  },
  SignatureDeclined: {
    type: 'SignatureDeclined',
    version: 1,
    signer: 'vp',
    reason: words('No time.'),
  },
  ConditionSet: {
    type: 'ConditionSet',
    version: 1,
    charterHash: 'h',
    signer: 'vp',
    condition: words('Legal reads it first.'),
  },
  ConditionResolved: {
    type: 'ConditionResolved',
    version: 1,
    signer: 'vp',
    how: words('Legal has read it.'),
  },
  ConditionClosed: { type: 'ConditionClosed', version: 1, signer: 'vp', as: 'confirmed' },
  DelegationOffered: {
    type: 'DelegationOffered',
    version: 1,
    from: 'vp',
    to: 'cfo',
    outside: true,
  },
  DelegationAccepted: { type: 'DelegationAccepted', from: 'vp', to: 'cfo' },
  DelegationDeclined: {
    type: 'DelegationDeclined',
    from: 'vp',
    to: 'cfo',
    reason: words('Not my field.'),
  },
  SignerReplaced: {
    type: 'SignerReplaced',
    from: 'vp',
    to: 'cfo',
    outside: true,
    reason: words('The VP has left.'),
  },
  InvitationResent: { type: 'InvitationResent', person: 'vp' },
  CharterAmended: {
    type: 'CharterAmended',
    version: 2,
    charterHash: 'h',
    charter,
    prospects,
    reason: words('The tool came late.'),
  },
  ConclusionProposed: {
    type: 'ConclusionProposed',
    decision: 'scale',
    reason: words('The trend is good.'),
  },
  ConclusionSigned: { type: 'ConclusionSigned', decision: 'scale', signer: 'vp' },
  CharterAgreed: { type: 'CharterAgreed', version: 1 },
  BaselineRecorded: {
    type: 'BaselineRecorded',
    criterion: 'C1',
    measurement: { shape: 'mean', n: 20, mean: '61.2', sd: '8.4' },
    measuredFrom: '2025-12-01',
    measuredTo: '2025-12-31',
  },
  BaselinePromised: {
    type: 'BaselinePromised',
    criterion: 'C1',
    by: '2026-01-20',
    reason: words('The CRM is being moved.'),
  },
  GroupsDrawn: {
    type: 'GroupsDrawn',
    unit: 'person',
    method: 'half-of-each-stratum/1',
    seed: 'f'.repeat(32),
    units: [{ unit: 'rep-1', stratum: 'north' }, { unit: 'rep-2' }],
  },
  PieceLogged: { type: 'PieceLogged', contributor: 'ada', ...piece },
  PieceCorrected: {
    type: 'PieceCorrected',
    supersedes: 8,
    contributor: 'ada',
    was: piece,
    now: { ...piece, minutes: '42' },
    reason: words('I had counted the break.'),
  },
  PilotStarted: { type: 'PilotStarted', on: '2026-01-12' },
  TimeLogged: { type: 'TimeLogged', contributor: 'ada', ...log },
  TimeLogCorrected: {
    type: 'TimeLogCorrected',
    supersedes: 7,
    contributor: 'ada',
    was: log,
    now: { ...log, count: 3 },
    reason: words('One was missing.'),
  },
  WeekAnswered: {
    type: 'WeekAnswered',
    contributor: 'ben',
    weekOf: '2026-01-12',
    answer: 'nothing',
  },
  ObservationRecorded: {
    type: 'ObservationRecorded',
    criterion: 'C1',
    group: 'with-ai',
    measurement: rows,
    counted: true,
  },
  CostRecorded: { type: 'CostRecorded', kind: 'license', amount: '40', on: '2026-01-13' },
  HoursReinvested: {
    type: 'HoursReinvested',
    hours: '1.5',
    into: words('A coaching plan'),
    on: '2026-02-02',
  },
  OutputOwned: { type: 'OutputOwned', owner: 'ada', statement: words('I read every one.') },
  ObservationsLocked: { type: 'ObservationsLocked' },
  VerdictReached: {
    type: 'VerdictReached',
    version: 1,
    verdict: {
      outcome: 'met',
      criteria: [
        {
          criterion: 'C1',
          outcome: 'met',
          scale: 'difference',
          estimate: '0.055',
          interval: ['0.02', '0.09'],
          target: '0.05',
          n: [200, 200],
          method: 'newcombe/1',
          grade: 'B',
          direction: 'increase',
          family: 'revenue',
          reasons: ['The interval is above none.'],
        },
      ],
      reasons: [],
      rules: 'verdict/1',
    },
  },
  VerdictAnswered: {
    type: 'VerdictAnswered',
    signer: 'vp',
    answer: 'disputes',
    words: words('It was spring.'),
  },
  PilotConcluded: { type: 'PilotConcluded', decision: 'scale', reason: words('It holds.') },
  PilotStopped: { type: 'PilotStopped', reason: words('The tool was withdrawn.') },
};

const member = { person: 'ada', roles: ['lead'], teams: ['ld'] } as const;

/** One of each event of a workspace, with every member that it can have. */
export const WORKSPACE_SAMPLES: SampleOf<WorkspaceEvent> = {
  WorkspaceFounded: {
    type: 'WorkspaceFounded',
    name: words('Northwind'),
    timeZone: 'Europe/Berlin',
    fiscalYearStart: 1,
    currency: 'EUR',
    demo: false,
  },
  TeamAdded: { type: 'TeamAdded', team: 'ld', name: words('Learning'), kind: 'learning' },
  PersonAdded: { type: 'PersonAdded', ...member },
  PersonChanged: { type: 'PersonChanged', ...member },
  PracticeLogged: {
    type: 'PracticeLogged',
    person: 'ada',
    team: 'ld',
    on: '2026-01-05',
    task: words('An outline'),
    wentWell: words('Structure'),
    failed: words('Sources'),
  },
  ConstraintNamed: { type: 'ConstraintNamed', pillar: 'strategy', why: words('Too many asks.') },
  CapacityDeclared: { type: 'CapacityDeclared', pilots: 2 },
  EthicsPolicySet: {
    type: 'EthicsPolicySet',
    area: 'transparency',
    policy: words('Learners are told.'),
    owner: 'ada',
    partner: 'legal',
    reviewBy: '2026-06-01',
    expires: '2026-12-31',
    link: words('https://wiki.example/policy'),
  },
  EthicsAreaReviewed: {
    type: 'EthicsAreaReviewed',
    area: 'transparency',
    reviewer: 'legal',
    nextReviewBy: '2026-12-01',
  },
  CoalitionJoined: { type: 'CoalitionJoined', part: 'hr', person: 'hana', pilots: ['P1'] },
  CoalitionLeft: { type: 'CoalitionLeft', part: 'hr', person: 'hana' },
  StrategyForumRecorded: {
    type: 'StrategyForumRecorded',
    forum: words('AI board'),
    member: 'ada',
    on: '2026-03-01',
    link: words('https://wiki.example/board'),
  },
  ScorecardAcknowledged: {
    type: 'ScorecardAcknowledged',
    quarter: '2026-Q1',
    executive: 'ceo',
    edition: 1,
  },
  ScalePlanSet: {
    type: 'ScalePlanSet',
    pilot: 'P1',
    owner: 'ada',
    budget: '12000',
    population: 200,
    from: '2026-04-01',
    to: '2026-09-30',
    expectedBenefit: words('Two to nine points.'),
    fromCriterion: 'C1',
  },
  AgentsDeclared: {
    type: 'AgentsDeclared',
    pilot: 'P1',
    autonomous: true,
    owner: 'ada',
    limits: words('Drafts only.'),
    stopRule: words('Two wrong answers in a row.'),
  },
  MetricFeedConnected: {
    type: 'MetricFeedConnected',
    feed: 'F1',
    metric: 'close-rate',
    source: words('CRM'),
  },
  MetricFeedReceived: { type: 'MetricFeedReceived', feed: 'F1' },
  SustainedChecked: {
    type: 'SustainedChecked',
    pilot: 'P1',
    criterion: 'C1',
    on: '2026-05-20',
    stillMet: true,
  },
  ObjectionRaised: {
    type: 'ObjectionRaised',
    objection: 'O1',
    person: 'cfo',
    barrier: 'business-impact',
    words: words('Nobody can show me the money.'),
  },
  ObjectionLinked: { type: 'ObjectionLinked', objection: 'O1', pilot: 'P1' },
  ObjectionClosed: { type: 'ObjectionClosed', objection: 'O1', pilot: 'P1' },
};
