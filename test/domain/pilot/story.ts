import { sealText } from '#domain/chain/free-text.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { type Charter, charterHash } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Group } from '#domain/pilot/measurement.ts';
import type { PilotVerdict } from '#domain/verdict/verdict.ts';
import type { Directory } from '#domain/workspace/directory.ts';
import { type Happened, happened } from './given.ts';

/** One pilot's life, phase by phase, for tests: drafted on January 5, run from the 12th to the 25th, counted until February 1. */

const SALT = 'a'.repeat(32);
export const words = (text: string) => sealText(text, SALT);

export const closeRate: Criterion = {
  id: 'C1',
  words: words('More of the stalled deals close.'),
  wordsBy: 'vp',
  metric: {
    libraryId: 'close-rate',
    name: words('Close rate'),
    unit: '%',
    family: 'revenue',
    sourceSystem: words('CRM'),
  },
  kind: 'proportion',
  direction: 'increase',
  role: 'primary',
  comparison: 'before-after',
  unitOfAssignment: 'deal',
  target: { scale: 'absolute', change: '0.05' },
  confidence: '90',
  rule: 'reaches-target-and-is-real',
  minimumSample: 30,
};

export const charter: Charter = {
  name: words('Practice for stalled deals'),
  hypothesis: words('Reps who practice close more deals.'),
  stage: 'one',
  pillar: 'learning-design',
  useCase: 'personalized-paths',
  aiRole: 'delivery-infrastructure',
  cycleStep: 'deliver',
  tool: words('Scenario builder'),
  barrier: 'business-impact',
  team: 'learning',
  contributors: ['ada', 'ben'],
  runWindow: { first: '2026-01-12', last: '2026-01-25' },
  outcomeWindow: { first: '2026-01-12', last: '2026-02-01' },
  costCap: '2000',
  criteria: [closeRate],
  tasks: [
    {
      id: 'T1',
      name: words('Draft a quiz'),
      baselineMinutes: '60',
      baselineFrom: 'estimated',
      baselineConfidence: '0.5',
    },
  ],
  signers: [{ person: 'vp', role: 'skeptic', required: true, outside: true }],
  safeguards: {
    touchesLearnerData: false,
    humanCheck: words('A designer checks every scenario.'),
    outputOwner: 'ada',
  },
  asks: { people: 2, minutesPerWeek: 15 },
};

export const directory: Directory = {
  teamsOf: { lead: ['learning'], ada: ['learning'], ben: ['learning'], vp: ['sales'] },
};

export const hash = charterHash(1, charter);

export const draftOf = (changes: Partial<Charter> = {}): Happened =>
  happened('2026-01-05', 'lead', {
    type: 'PilotDrafted',
    pilot: 'P1',
    draft: { ...charter, ...changes },
  });

export const drafted: readonly Happened[] = [draftOf()];

export const proposedWith = (changes: Partial<Charter>): readonly Happened[] => {
  const proposed = { ...charter, ...changes };
  return [
    draftOf(changes),
    happened('2026-01-07', 'lead', {
      type: 'CharterProposed',
      version: 1,
      charterHash: charterHash(1, proposed),
      charter: proposed,
    }),
  ];
};

export const proposed = proposedWith({});

const SIGNED: readonly PilotEvent[] = [
  { type: 'CharterSigned', version: 1, charterHash: hash, signer: 'vp' },
  { type: 'CharterAgreed', version: 1 },
];
const BASELINE: PilotEvent = {
  type: 'BaselineRecorded',
  criterion: 'C1',
  measurement: { shape: 'proportion', n: 200, successes: 40 },
  measuredFrom: '2025-12-01',
  measuredTo: '2025-12-31',
};
const STARTED: PilotEvent = { type: 'PilotStarted', on: '2026-01-12' };

export const agreedWithoutBaseline = [...proposed, happened('2026-01-08', 'vp', ...SIGNED)];
export const agreed = [...agreedWithoutBaseline, happened('2026-01-09', 'lead', BASELINE)];

export const runningWith = (changes: Partial<Charter>): readonly Happened[] => [
  ...proposedWith(changes),
  happened('2026-01-08', 'vp', ...SIGNED),
  happened('2026-01-09', 'lead', BASELINE),
  happened('2026-01-12', 'lead', STARTED),
];
export const running = runningWith({});

export const observed = (
  successes: number,
  counted = true,
  group: Group = 'with-ai',
): Extract<PilotEvent, { type: 'ObservationRecorded' }> => ({
  type: 'ObservationRecorded',
  criterion: 'C1',
  group,
  measurement: { shape: 'proportion', n: 200, successes },
  counted,
});

export const locked = [
  ...running,
  happened('2026-01-30', 'lead', observed(70)),
  happened('2026-02-01', 'lead', { type: 'ObservationsLocked' }),
];

export const verdictOf = (outcome: PilotVerdict['outcome']): PilotEvent => ({
  type: 'VerdictReached',
  version: 1,
  verdict: { outcome, criteria: [], reasons: [], rules: 'verdict/1' },
});

export const judged = [...locked, happened('2026-02-01', 'lead', verdictOf('met'))];
export const judgedInconclusive = [
  ...locked,
  happened('2026-02-01', 'lead', verdictOf('inconclusive')),
];
export const concluded = [
  ...judged,
  happened('2026-02-03', 'lead', { type: 'PilotConcluded', decision: 'scale' }),
];
export const stopped = [
  ...running,
  happened('2026-01-15', 'lead', { type: 'PilotStopped', reason: words('The tool was down.') }),
];
