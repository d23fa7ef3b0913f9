import type { PilotEvent } from '#domain/pilot/events.ts';
import { charter, words } from '#test/domain/pilot/story.ts';

export type SampleOf<Event extends { readonly type: string }> = {
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
    spread: { units: 20, rows: 24, value: '7.45' },
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
  ConclusionRefused: {
    type: 'ConclusionRefused',
    decision: 'scale',
    signer: 'vp',
    reason: words('Two deals are no trend.'),
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
    batch: { name: '2026-W03', from: '2026-01-12', to: '2026-01-18' },
  },
  ObservationCorrected: {
    type: 'ObservationCorrected',
    supersedes: 8,
    measurement: { shape: 'proportion', n: 200, successes: 71 },
    reason: words('A deal was left out.'),
    counted: true,
  },
  CostRecorded: {
    type: 'CostRecorded',
    kind: 'license',
    amount: '40',
    on: '2026-01-13',
    effort: { hours: '1', band: 'B1', bandName: words('Designers'), hourly: '40' },
  },
  IsolationChosen: {
    type: 'IsolationChosen',
    method: 'named-estimate',
    share: { low: '0.4', high: '0.6' },
    estimatedBy: 'vp',
    confidence: '0.8',
    why: words('The region also changed its prices.'),
  },
  ConversionProposed: {
    type: 'ConversionProposed',
    conversion: 'V1',
    terms: {
      kind: 'hours',
      band: 'B1',
      bandName: words('Designers'),
      hourly: { low: '40', high: '50' },
      cashShare: { low: '0.5', high: '0.6' },
    },
    basis: words('Overtime that was not paid.'),
    signer: 'cfo',
  },
  ConversionSigned: { type: 'ConversionSigned', conversion: 'V1', signer: 'cfo' },
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
  WordsErased: { type: 'WordsErased', person: 'ada', commitments: ['c'.repeat(64)] },
  RowsExpired: { type: 'RowsExpired', digests: ['d'.repeat(64)] },
};
