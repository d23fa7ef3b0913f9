import type { Charter } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { type Happened, happened } from './given.ts';
import { priceProposed, priceSigned } from './refusals-of-money.ts';
import { charter, closeRate, hash, observed, proposedWith, words } from './story.ts';

/** One pilot with everything that a summary can hold, as far as each name says. */

const criteria: Charter['criteria'] = [
  closeRate,
  { ...closeRate, id: 'C2', role: 'secondary' },
  { ...closeRate, id: 'C3', role: 'guardrail' },
];
const cfo = { person: 'cfo', role: 'skeptic', required: true, outside: true } as const;
const whole: Partial<Charter> = {
  criteria,
  signers: [...charter.signers, cfo],
  hoursDestination: words('Coaching of new managers.'),
  safeguards: { ...charter.safeguards, touchesLearnerData: true },
  contributors: ['ada', 'ben', 'cho'],
};

const on = (day: string, by: string, ...events: readonly PilotEvent[]) =>
  happened(`2026-${day}`, by, ...events);
const log = (contributor: string, workDate: string, minutesWithAi: string): PilotEvent => ({
  type: 'TimeLogged',
  contributor,
  task: 'T1',
  workDate,
  count: 2,
  minutesWithAi,
  reworkMinutes: '3',
});
const cost = (kind: 'license' | 'review', amount: string, day: string): PilotEvent => ({
  type: 'CostRecorded',
  kind,
  amount,
  on: day,
});
const reinvested = (hours: string, into: string): PilotEvent => ({
  type: 'HoursReinvested',
  hours,
  into: words(into),
  on: '2026-01-22',
});
const signedBy = (signer: string): PilotEvent => ({
  type: 'CharterSigned',
  version: 1,
  charterHash: hash,
  signer,
});
const baseline = (criterion: string): PilotEvent => ({
  type: 'BaselineRecorded',
  criterion,
  measurement: { shape: 'proportion', n: 200, successes: 40 },
  measuredFrom: '2025-12-01',
  measuredTo: '2025-12-31',
});

const [drafted, proposal] = proposedWith(whole) as [Happened, Happened];
export const asDraft: readonly Happened[] = [
  {
    ...drafted,
    events: drafted.events.map(event =>
      event.type === 'PilotDrafted' ? { ...event, template: 'deal-practice', copyOf: 'P0' } : event,
    ),
  },
  on(
    '01-05',
    'lead',
    { type: 'SuccessQuestionAsked', stakeholder: 'vp' },
    { type: 'SuccessQuestionAsked', stakeholder: 'cfo' },
  ),
  on('01-06', 'vp', {
    type: 'SuccessQuestionAnswered',
    stakeholder: 'vp',
    words: words('More of the stalled deals close.'),
  }),
];
export const asProposal: readonly Happened[] = [
  ...asDraft,
  proposal,
  on('01-08', 'vp', signedBy('vp')),
  on('01-08', 'cfo', {
    type: 'ConditionSet',
    version: 1,
    charterHash: hash,
    signer: 'cfo',
    condition: words('Legal reads it first.'),
  }),
];
export const asRunning: readonly Happened[] = [
  ...asProposal,
  on('01-09', 'cfo', signedBy('cfo'), { type: 'CharterAgreed', version: 1 }),
  on('01-09', 'lead', baseline('C1'), {
    type: 'BaselinePromised',
    criterion: 'C2',
    by: '2026-01-20',
    reason: words('The export is late.'),
  }),
  on('01-12', 'lead', { type: 'PilotStarted', on: '2026-01-12' }),
  priceProposed,
  priceSigned,
  on('01-14', 'ada', log('ada', '2026-01-13', '20'), log('ada', '2026-01-20', '75')),
  on('01-21', 'ben', log('ben', '2026-01-20', '31'), {
    type: 'WeekAnswered',
    contributor: 'cho',
    weekOf: '2026-01-19',
    answer: 'away',
  }),
  on(
    '01-22',
    'lead',
    cost('license', '40', '2026-01-12'),
    cost('license', '2.5', '2026-01-14'),
    cost('review', '100', '2026-01-14'),
    reinvested('0.3', 'A guide for first calls.'),
    reinvested('0.2', 'Coaching.'),
  ),
];
export const asJudged: readonly Happened[] = [
  ...asRunning,
  on('01-30', 'lead', observed(70)),
  on('01-31', 'ada', { type: 'OutputOwned', owner: 'ada', statement: words('I answer for it.') }),
  on('02-01', 'lead', { type: 'ObservationsLocked' }, verdict()),
];
export const asDisputed: readonly Happened[] = [
  ...asJudged,
  on('02-02', 'vp', { type: 'VerdictAnswered', signer: 'vp', answer: 'accepts' }),
  on('02-02', 'lead', {
    type: 'ConclusionProposed',
    decision: 'scale',
    reason: words('The market turned.'),
  }),
];
export const asConcluded: readonly Happened[] = [
  ...asDisputed,
  on('02-03', 'vp', { type: 'ConclusionSigned', decision: 'scale', signer: 'vp' }),
  on(
    '02-04',
    'cfo',
    {
      type: 'VerdictAnswered',
      signer: 'cfo',
      answer: 'disputes',
      words: words('The easy deals closed.'),
    },
    { type: 'ConclusionSigned', decision: 'scale', signer: 'cfo' },
    { type: 'PilotConcluded', decision: 'scale', reason: words('The market turned.') },
  ),
];
export const asStopped: readonly Happened[] = [
  ...asRunning,
  on('01-23', 'lead', { type: 'PilotStopped', reason: words('The tool was down.') }),
];

function verdict(): PilotEvent {
  const of = (criterion: string, outcome: 'met' | 'inconclusive') =>
    ({
      criterion,
      outcome,
      scale: 'difference',
      estimate: '0.15',
      interval: ['0.07', '0.22'],
      target: '0.05',
      n: [200, 200],
      method: 'newcombe-hybrid-score/1',
      grade: 'C',
      direction: 'increase',
      family: 'revenue',
      reasons: ['The change reaches the agreed target under the agreed rule.'],
    }) as const;
  return {
    type: 'VerdictReached',
    version: 1,
    verdict: {
      outcome: 'inconclusive',
      criteria: [of('C1', 'met'), of('C3', 'inconclusive')],
      reasons: ['C3 is inconclusive.'],
      rules: 'verdict/1',
    },
  };
}
