import type { SignerSummary } from '#domain/pilot/signer-summary.ts';
import type { CriterionSummary, PilotSummary } from '#domain/pilot/summary.ts';
import type { WorkspaceFacts } from '#domain/workspace/workspace-facts.ts';

export const WORKSPACE: WorkspaceFacts = {
  name: 'Northwind',
  timeZone: 'UTC',
  fiscalYearStart: 1,
  currency: 'EUR',
  demo: false,
  teams: [
    { id: 'ld', name: 'Learning', kind: 'learning' },
    { id: 'sales', name: 'Sales', kind: 'business' },
  ],
  teamsOf: { lead: ['ld'], vp: ['sales'] },
};

export const closeRate: CriterionSummary = {
  id: 'C1',
  name: 'Close rate',
  unit: '%',
  family: 'revenue',
  kind: 'proportion',
  confidence: '95',
  role: 'primary',
  direction: 'increase',
  baselineBeforeStart: true,
  outcome: 'met',
  grade: 'B',
  scale: 'difference',
  estimate: '0.055',
  interval: ['0.02', '0.09'],
  target: '0.03',
};

export const vp: SignerSummary = {
  person: 'vp',
  role: 'skeptic',
  required: true,
  outside: true,
  saidSuccessAt: '2026-01-07T10:00:00.000Z',
  signedAt: '2026-01-10T10:00:00.000Z',
  answer: 'accepts',
  answeredAt: '2026-02-20T10:00:00.000Z',
};

/** A pilot that shows every gate of stage one that a single pilot can show; run in the first quarter of 2026. */
export function wonPilot(changes: Partial<PilotSummary> = {}): PilotSummary {
  return {
    id: 'P1',
    name: 'Stalled deals',
    team: 'ld',
    lead: 'lead',
    phase: 'judged',
    stage: 'one',
    pillar: 'learning-design',
    useCase: 'personalized-paths',
    ownWork: false,
    barrier: 'business-impact',
    revision: 5,
    dates: {
      drafted: '2026-01-05T09:00:00.000Z',
      outsideAnswer: '2026-01-07T10:00:00.000Z',
      proposed: '2026-01-08T09:00:00.000Z',
      agreed: '2026-01-10T10:00:00.000Z',
      started: '2026-01-12T08:00:00.000Z',
      owned: '2026-01-30T08:00:00.000Z',
      locked: '2026-02-15T08:00:00.000Z',
      judged: '2026-02-15T08:00:00.000Z',
    },
    runWindow: { first: '2026-01-12', last: '2026-01-31' },
    outcomeWindow: { first: '2026-01-12', last: '2026-02-15' },
    minutesByDay: { '2026-01-14': [120, 90], '2026-01-21': [60, 60] },
    logs: 2,
    response: {
      contributors: 2,
      answered: 4,
      answeredByWeek: { '2026-01-12': 2, '2026-01-19': 2 },
    },
    hoursDestination: 'Coaching for new managers',
    reinvestedHours: 1.5,
    reinvested: [{ on: '2026-02-02', hours: 1.5, into: 'a coaching plan' }],
    cost: 400,
    costByDay: { '2026-01-12': 400 },
    costCap: '500',
    criteria: [closeRate],
    outcome: 'met',
    signers: [vp],
    touchesLearnerData: false,
    simulated: false,
    ...changes,
  };
}

/** Not judged, and without a baseline. */
const minutes: CriterionSummary = {
  id: 'C1',
  name: 'Minutes for one piece of work',
  unit: 'min',
  family: 'time-saved',
  kind: 'mean',
  confidence: '95',
  role: 'primary',
  direction: 'decrease',
  baselineBeforeStart: false,
};

/** A team's own work with AI, logged before the won pilot began. */
export const ownWorkPilot: PilotSummary = {
  ...wonPilot({ id: 'P0', name: 'Our administration', useCase: 'administration', ownWork: true }),
  phase: 'running',
  dates: {
    drafted: '2025-12-01T09:00:00.000Z',
    proposed: '2025-12-02T09:00:00.000Z',
    agreed: '2025-12-03T09:00:00.000Z',
    started: '2025-12-08T08:00:00.000Z',
  },
  runWindow: { first: '2025-12-08', last: '2025-12-21' },
  outcomeWindow: { first: '2025-12-08', last: '2025-12-21' },
  minutesByDay: { '2025-12-09': [30, 15] },
  logs: 1,
  criteria: [minutes],
  signers: [],
  reinvested: [],
  reinvestedHours: 0,
  cost: 0,
  costByDay: {},
};
