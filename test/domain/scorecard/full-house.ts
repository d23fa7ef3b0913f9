import type { CriterionSummary, PilotSummary } from '#domain/pilot/summary.ts';
import { NO_DECLARATIONS } from '#domain/workspace/declarations.ts';
import type { WorkspaceFacts } from '#domain/workspace/workspace-facts.ts';
import { closeRate, ownWorkPilot, vp, WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

/** A house with a pilot of every kind in the first quarter of 2026, for whole scorecards. */

const at = (day: string) => `2026-${day}T08:00:00.000Z`;
const dates = wonPilot().dates;
const criterion = (id: string, changes: Partial<CriterionSummary>): CriterionSummary => ({
  ...closeRate,
  id,
  ...changes,
});
const { outcome: _outcome, grade: _grade, ...open } = closeRate;
const { answer: _answer, answeredAt: _at, ...silent } = vp;

const returned = wonPilot({
  id: 'P1',
  name: 'Stalled deals',
  costs: { license: 300, build: 100 },
  minutesByDay: { '2026-01-14': [120, 90, 120, 90], '2026-01-21': [60, 60] },
  claims: { quiz: [0.75, 2, 120], outline: [1, 9, 60] },
  money: {
    isolation: {
      method: 'comparison-group',
      share: { low: 0.5, high: 1 },
      chosenAt: at('01-09'),
    },
    conversions: [
      {
        kind: 'result',
        criterion: 'C1',
        unit: 'points',
        perUnit: { low: 500, high: 1000 },
        signedBy: 'cfo',
        signedAt: at('01-20'),
      },
      {
        kind: 'hours',
        band: 'Designers',
        hourly: { low: 40, high: 50 },
        cashShare: { low: 0.2, high: 0.4 },
        signedBy: 'cfo',
        signedAt: at('01-21'),
      },
    ],
  },
});

const harmful = wonPilot({
  id: 'P2',
  name: 'Ask the handbook',
  team: 'sales',
  useCase: 'just-in-time-support',
  runWindow: { first: '2026-01-14', last: '2026-02-03' },
  claims: { quiz: [1, 0, 200], call: [0.5, 3, 30] },
  minutesByDay: { '2026-01-14': [200, 200], '2026-01-17': [30, 15, 30, 15], '2026-04-01': [9, 9] },
  dates: { ...dates, judged: at('02-10'), amended: at('01-20') },
  criteria: [
    criterion('C1', {
      outcome: 'not-met',
      grade: 'A',
      estimate: '0.01',
      interval: ['-0.03', '0.02'],
    }),
    criterion('C2', { role: 'secondary', family: 'cost', outcome: 'inconclusive', grade: 'D' }),
    criterion('C3', {
      name: 'Errors found later',
      role: 'guardrail',
      family: 'quality',
      outcome: 'not-met',
      direction: 'decrease',
    }),
    criterion('C4', { role: 'activity', family: 'activity', name: 'Log-ins' }),
    { ...open, id: 'C5', name: 'Left open', role: 'secondary' },
  ],
  outcome: 'not-met',
  hoursDestination: 'A call guide',
  reinvested: [
    { on: '2026-02-12', hours: 0.5, into: 'a call guide' },
    { on: '2026-04-02', hours: 0.5, into: 'a new course' },
  ],
  signers: [
    { ...vp, answer: 'disputes' },
    { ...silent, person: 'cfo' },
    { ...vp, person: 'peer', outside: false },
  ],
  cost: 120.5,
  costByDay: { '2026-01-15': 20.25, '2026-02-01': 100.25 },
});

const { hoursDestination: _destination, ...homeless } = wonPilot();
const unpriced = {
  ...homeless,
  id: 'P3',
  name: 'Quiz drafts',
  criteria: [
    criterion('C1', {
      name: 'Minutes a quiz',
      family: 'time-saved',
      kind: 'mean',
      unit: 'min',
      direction: 'decrease',
      estimate: '-8',
      interval: ['-12', '-4'],
      grade: 'A',
    }),
    criterion('C2', { outcome: 'not-assessable', grade: 'D' }),
  ],
  claims: 'too-many',
  reinvested: [],
  reinvestedHours: 0,
  minutesByDay: { '2026-01-14': [50, 25, 50, 25], '2026-01-20': [-20, -20] },
  dates: { ...dates, judged: at('03-01') },
  signers: [silent],
  response: { contributors: 3, answered: 2, answeredByWeek: { '2026-01-12': 2, '2026-02-16': 1 } },
} as const satisfies PilotSummary;

const stopped = wonPilot({
  id: 'P4',
  name: 'Podcast intros',
  phase: 'stopped',
  dates: {
    drafted: dates.drafted,
    proposed: at('01-08'),
    started: at('01-13'),
    stopped: at('01-22'),
  },
  criteria: [open],
  minutesByDay: {},
  reinvested: [],
  cost: 30,
  costByDay: { '2026-01-14': 30 },
  response: { contributors: 1, answered: 1, answeredByWeek: { '2026-01-12': 1 } },
  signers: [],
});

const concluded = wonPilot({
  id: 'P5',
  name: 'Onboarding paths',
  phase: 'concluded',
  dates: { ...dates, judged: at('03-20'), concluded: at('03-25') },
  criteria: [criterion('C1', { role: 'secondary', family: 'time-to-competence', grade: 'C' })],
  claims: { path: [1, 5, 40] },
  signers: [{ ...vp, signedAt: at('01-13') }],
});

const later = wonPilot({
  id: 'P6',
  name: 'Exit interviews',
  simulated: true,
  dates: { ...dates, judged: at('05-02') },
  runWindow: { first: '2026-03-25', last: '2026-04-12' },
  minutesByDay: { '2026-04-02': [60, 60] },
  costByDay: { '2026-04-02': 400 },
});

export const HOUSE: readonly PilotSummary[] = [
  returned,
  harmful,
  unpriced,
  stopped,
  concluded,
  later,
  ownWorkPilot,
];

export const HOUSE_FACTS: WorkspaceFacts = {
  ...WORKSPACE,
  declarations: NO_DECLARATIONS,
  finance: {
    bands: [],
    goals: (['hours-reclaimed', 'spent'] as const).map(metric => ({
      metric,
      fiscalYear: 2026,
      plan: '20',
      at: at('01-02'),
    })),
  },
};
