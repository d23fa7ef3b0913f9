import type { ResponseOf } from '#contracts/endpoints.ts';
import { AT, LEAD, TODAY } from './fixture-workspace.ts';

export const WEEK: ResponseOf<'getWeek'> = {
  weekOf: TODAY,
  today: TODAY,
  pilots: [
    {
      pilot: 'running',
      name: 'Practice for stalled deals',
      runWindow: { first: '2026-02-16', last: '2026-03-22' },
      answered: 'no',
      logs: [
        {
          seq: 9,
          task: 'T1',
          workDate: '2026-03-09',
          count: 4,
          minutesWithAi: '35',
          reworkMinutes: '10',
        },
      ],
      tasks: [
        {
          task: 'T1',
          name: 'Write a scenario',
          baselineMinutes: '90',
          last: {
            task: 'T1',
            workDate: '2026-03-09',
            count: 4,
            minutesWithAi: '35',
            reworkMinutes: '10',
          },
        },
      ],
    },
  ],
};

export const ENTRIES: ResponseOf<'listEntries'> = {
  entries: [
    {
      seq: 1,
      at: '2026-02-09T08:00:00.000Z',
      actor: LEAD,
      assurance: 'sso',
      simulated: true,
      hash: 'a'.repeat(64),
      prev: '0'.repeat(64),
      events: [{ type: 'PilotDrafted', sentence: 'Set up from the template “stalled-deals”.' }],
    },
    {
      seq: 2,
      at: '2026-02-11T14:02:00.000Z',
      actor: { id: 'vp', name: 'Priya Nair' },
      assurance: 'code',
      simulated: true,
      hash: 'b'.repeat(64),
      prev: 'a'.repeat(64),
      events: [{ type: 'CharterSigned', sentence: 'Signed version 1.' }],
    },
  ],
  chain: { intact: true, faults: [] },
};

export const READINESS: ResponseOf<'getReadiness'> = {
  stage: 'one',
  asOf: TODAY,
  workspace: 'Northwind Learning',
  ready: false,
  demo: true,
  gates: [
    {
      id: 'S1.1',
      name: 'Small',
      status: 'met',
      facts: [{ text: 'Ran 28 days with a cap of 4,000.', declaration: false }],
    },
    {
      id: 'S1.10',
      name: 'A win',
      status: 'not met',
      facts: [{ text: 'The verdict was not met.', declaration: false }],
      next: 'Run it again without the guardrail breached.',
    },
  ],
};

export const SCORECARD: ResponseOf<'getScorecard'> = {
  workspace: 'Northwind Learning',
  quarter: '2026-Q1',
  first: '2026-01-01',
  last: '2026-03-31',
  asOf: AT,
  demo: true,
  currency: 'EUR',
  headline: { text: 'One pilot was judged, and its guardrail was breached.', origin: 'rule' },
  decisions: [{ question: 'Run the deal practice again with a second reviewer?', amount: '2000' }],
  trust: ['One result compares groups; its signer disputes it.'],
  trajectory: { id: 'learning', sentence: 'Learning: judged, nothing met yet.' },
  counts: {
    started: 2,
    judged: 1,
    stopped: 0,
    met: 1,
    notMet: 1,
    inconclusive: 0,
    notAssessable: 0,
  },
  hours: { raw: 43, conservative: 36.4, reinvested: 6, responseRate: 0.88 },
  results: [],
  cost: 1200,
  skeptics: { invited: 2, agreed: 2, accepted: 0, disputed: 1, unanswered: 0 },
  stages: [{ stage: 'one', met: 8, gates: 10 }],
  reinvested: {
    quarters: ['2025-Q4', '2026-Q1'],
    destinations: [
      { into: 'A plan for coaching with the managers of three regions', hours: [2, 4] },
      { into: 'A course on discovery calls', hours: [0, 1.5] },
    ],
    others: { count: 2, hours: [0.5, 0.5] },
  },
  quarters: [
    { quarter: '2025-Q4', started: 1, judged: 0, met: 0, rawHours: 8, conservativeHours: 5 },
    { quarter: '2026-Q1', started: 2, judged: 1, met: 1, rawHours: 43, conservativeHours: 36.4 },
  ],
  benchmarks: [],
};

export const RESULTS: ResponseOf<'listResults'> = {
  open: true,
  criteria: [
    {
      criterion: 'C1',
      baseline: { from: '2026-01-05', to: '2026-02-01', n: 120, value: 0.21 },
      points: [
        { from: '2026-02-09', to: '2026-02-15', group: 'comparison', n: 60, value: 0.22 },
        { from: '2026-02-09', to: '2026-02-15', group: 'with-ai', n: 61, value: 0.27 },
        { from: '2026-02-16', to: '2026-02-28', group: 'with-ai', n: 58, value: 0.31 },
      ],
    },
  ],
};

export const ACTIVITY: ResponseOf<'listActivity'> = {
  entries: [
    {
      seq: 2,
      at: AT,
      actor: { id: 'lead', name: 'Maren Oduya' },
      assurance: 'sso',
      simulated: false,
      events: [{ kind: 'people', sentence: 'Added Priya Nair: skeptic.' }],
    },
  ],
};
