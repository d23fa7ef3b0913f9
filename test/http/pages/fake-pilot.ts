import type { PilotView, VersionView } from '#contracts/pilots.ts';
import type { VerdictView } from '#contracts/verdict.ts';

/** The demo's pilot of stalled deals, as the pages get it. */

export const HASH = '4f1c'.repeat(16);

export const LEAD = { id: 'lead', name: 'Nora Lindqvist' };
export const SKEPTIC = { id: 'vp-sales', name: 'Marcus Bell' };
export const COMPLIANCE = { id: 'legal', name: 'Ines Duarte' };

const criterion = {
  id: 'C1',
  words: 'If stalled mid-market deals close more often, I will believe it.',
  wordsBy: SKEPTIC.id,
  metric: {
    libraryId: 'close-rate',
    name: 'Close rate',
    unit: '%',
    family: 'revenue',
    sourceSystem: 'CRM',
  },
  kind: 'proportion',
  direction: 'increase',
  role: 'primary',
  comparison: 'comparison-group',
  unitOfAssignment: 'deal',
  target: { scale: 'absolute', change: '0.05' },
  confidence: '90',
  rule: 'reaches-target-and-is-real',
  minimumSample: 400,
} as const;

const guardrail = {
  ...criterion,
  id: 'C2',
  words: 'Do not buy the deals with discounts.',
  metric: {
    name: 'Average discount',
    unit: 'points',
    family: 'cost',
    sourceSystem: 'CRM',
  },
  kind: 'mean',
  direction: 'decrease',
  role: 'guardrail',
  target: { scale: 'absolute', change: '1' },
} as const;

export const version: VersionView = {
  version: 2,
  hash: HASH,
  proposedAt: '2026-03-02T09:12:00.000Z',
  charter: {
    name: 'Practice for stalled deals',
    hypothesis: 'Reps who practice on a scenario of their own stalled deal close more of them.',
    stage: 'one',
    pillar: 'learning-design',
    useCase: 'personalized-paths',
    aiRole: 'delivery-infrastructure',
    cycleStep: 'deliver',
    tool: 'Scenario builder',
    barrier: 'business-impact',
    criteria: [criterion, guardrail],
    contributors: ['contributor'],
    signers: [
      { person: SKEPTIC.id, role: 'skeptic', required: true, outside: true },
      { person: COMPLIANCE.id, role: 'compliance', required: true, outside: true },
    ],
    runWindow: { first: '2026-03-09', last: '2026-04-05' },
    outcomeWindow: { first: '2026-03-09', last: '2026-05-04' },
    costCap: '6000',
    tasks: [],
    asks: { people: 24, minutesPerWeek: 30 },
    safeguards: {
      touchesLearnerData: true,
      humanCheck: 'A sales coach reads, corrects and releases every scenario under their own name',
      outputOwner: LEAD.id,
    },
    team: 'enablement',
  },
  signatures: [{ signer: COMPLIANCE, at: '2026-03-03T08:00:00.000Z', assurance: 'code' }],
  changeRequests: [],
  declines: [],
  conditions: [],
  places: [
    {
      named: SKEPTIC,
      holder: SKEPTIC,
      role: 'skeptic',
      required: true,
      outside: true,
      handovers: [],
    },
    {
      named: COMPLIANCE,
      holder: COMPLIANCE,
      role: 'compliance',
      required: true,
      outside: true,
      handovers: [],
      signature: { signer: COMPLIANCE, at: '2026-03-03T08:00:00.000Z', assurance: 'code' },
    },
  ],
};

export const proposed: PilotView = {
  id: 'pilot',
  name: 'Practice for stalled deals',
  phase: 'proposed',
  revision: 7,
  team: { id: 'enablement', name: 'Sales enablement' },
  lead: LEAD,
  simulated: false,
  draft: {
    name: 'Practice for stalled deals',
    team: 'enablement',
    hypothesis: version.charter.hypothesis,
  },
  versions: [version],
  people: [LEAD, SKEPTIC, COMPLIANCE],
  questions: [],
  baselines: [],
  time: {
    rawHours: 0,
    conservativeHours: 0,
    logs: 0,
    weeksDue: 0,
    weeksAnswered: 0,
    byDay: [],
    byWeek: [],
    byTask: [],
  },
  observations: [],
  costs: [],
  costEntries: [],
  money: { conversions: [], convertible: [] },
  reinvested: [],
  verdicts: [],
  answers: [],
  next: { sentence: 'The skeptic reads and signs.', whose: 'skeptic' },
  can: [],
};

export const verdict: VerdictView = {
  version: 2,
  outcome: 'inconclusive',
  at: '2026-05-05T06:00:00.000Z',
  reasons: ['C2 is inconclusive.'],
  rules: 'verdict/1',
  criteria: [
    {
      criterion: 'C2',
      name: 'Average discount',
      unit: 'points',
      outcome: 'inconclusive',
      scale: 'difference',
      estimate: '0.61',
      interval: ['0.12', '1.1'],
      target: '1',
      n: [1502, 1487],
      method: 'welch-difference/1',
      grade: 'B',
      gradeName: 'compared groups',
      direction: 'decrease',
      family: 'cost',
      plain: 'between 0.1 and 1.1 points worse, 90% sure',
      reasons: ['The range reaches beyond the agreed margin: harm cannot be ruled out.'],
    },
    {
      criterion: 'C1',
      name: 'Close rate',
      unit: '%',
      outcome: 'met',
      scale: 'difference',
      estimate: '0.0563',
      interval: ['0.0291', '0.0834'],
      target: '0.05',
      n: [1502, 1487],
      method: 'newcombe-hybrid-score/1',
      grade: 'B',
      gradeName: 'compared groups',
      direction: 'increase',
      family: 'revenue',
      plain: 'between 3 and 8 points better, 90% sure',
      reasons: ['The change reaches the agreed target under the agreed rule.'],
    },
  ],
};

export const judged: PilotView = {
  ...proposed,
  phase: 'judged',
  agreedAt: '2026-03-03T10:00:00.000Z',
  verdicts: [verdict],
};

export const asked: PilotView = {
  ...proposed,
  phase: 'draft',
  versions: [],
  questions: [{ stakeholder: SKEPTIC, askedAt: '2026-02-20T09:00:00.000Z' }],
};
