import type { CharterDraftView, CharterView } from '#contracts/charter.ts';
import type { PilotListItem, PilotView } from '#contracts/pilots.ts';
import { SPENT } from './fixture-money.ts';
import { ALL_ACTIONS, AT, LEAD, PEOPLE } from './fixture-workspace.ts';

const CHARTER: CharterView = {
  name: 'Practice for stalled deals',
  hypothesis: 'Reps who practice on a scenario of their own stalled deal close more of them.',
  stage: 'one',
  pillar: 'learning-design',
  useCase: 'personalized-paths',
  aiRole: 'delivery-infrastructure',
  cycleStep: 'deliver',
  tool: 'Scenario Studio 3',
  barrier: 'business-impact',
  team: 'ld',
  contributors: ['lead', 'tomas'],
  runWindow: { first: '2026-02-16', last: '2026-03-15' },
  outcomeWindow: { first: '2026-02-16', last: '2026-03-15' },
  costCap: '4000',
  criteria: [
    {
      id: 'C1',
      words: 'My reps close at least five more of every hundred mid-market deals that stalled.',
      wordsBy: 'vp',
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
      minimumSample: 30,
    },
    {
      id: 'C2',
      words: 'Nobody sends out a scenario with an error in it.',
      metric: {
        libraryId: 'error-share',
        name: 'Work with an error',
        unit: '%',
        family: 'quality',
        sourceSystem: 'Quality review',
      },
      kind: 'proportion',
      direction: 'decrease',
      role: 'guardrail',
      comparison: 'comparison-group',
      unitOfAssignment: 'task',
      target: { scale: 'absolute', change: '0.02' },
      confidence: '90',
      rule: 'reaches-target-and-is-real',
      minimumSample: 30,
    },
  ],
  tasks: [{ id: 'T1', name: 'Write a scenario', baselineMinutes: '90', baselineFrom: 'timed' }],
  signers: [{ person: 'vp', role: 'skeptic', required: true, outside: true }],
  safeguards: {
    touchesLearnerData: false,
    humanCheck: 'Tomás reads every scenario for accuracy, bias and pedagogy before a rep sees it.',
    outputOwner: 'tomas',
  },
  asks: { people: 12, minutesPerWeek: 20 },
  hoursDestination: 'Interviews with the reps who lost a deal.',
};

const NO_TIME: PilotView['time'] = {
  rawHours: 0,
  conservativeHours: 0,
  logs: 0,
  weeksDue: 0,
  weeksAnswered: 0,
  byDay: [],
  byWeek: [],
  byTask: [],
};

export const blankPilot = (id: string, draft: CharterDraftView, template?: string): PilotView => ({
  id,
  name: draft.name,
  phase: 'draft',
  revision: 1,
  team: { id: 'ld', name: 'Learning and development' },
  lead: LEAD,
  ...(template === undefined ? {} : { template }),
  simulated: true,
  draft,
  versions: [],
  people: PEOPLE.map(({ id, name }) => ({ id, name })),
  questions: [],
  baselines: [],
  time: NO_TIME,
  observations: [],
  costs: [],
  costEntries: [],
  money: { conversions: [], convertible: [] },
  reinvested: [],
  verdicts: [],
  answers: [],
  next: { sentence: 'Fill in what is still open, then propose it to its signers.', whose: 'lead' },
  can: ALL_ACTIONS,
});

const signedVersion = (): PilotView['versions'][number] => ({
  version: 1,
  hash: '9f2c41d07ab35e6688c1f0a2d7e94b3c5d6e7f8091a2b3c4d5e6f708192a3b4c',
  proposedAt: '2026-02-09T08:00:00.000Z',
  charter: CHARTER,
  signatures: [
    {
      signer: { id: 'vp', name: 'Priya Nair' },
      at: '2026-02-11T14:02:00.000Z',
      assurance: 'code',
    },
  ],
  changeRequests: [],
  declines: [],
  conditions: [],
  places: CHARTER.signers.map(signer => placeOf(signer, 'Priya Nair')),
  agreedAt: '2026-02-11T14:02:00.000Z',
});

/** A signer's place that nobody has passed on. */
export function placeOf(
  { person, ...signer }: CharterView['signers'][number],
  name: string,
): PilotView['versions'][number]['places'][number] {
  const holder = { id: person, name };
  return { ...signer, named: holder, holder, handovers: [] };
}

const logged = (): PilotView['time'] => ({
  rawHours: 21.5,
  conservativeHours: 18.2,
  logs: 14,
  weeksDue: 8,
  weeksAnswered: 7,
  byDay: [
    { day: '2026-02-18', rawMinutes: 540, conservativeMinutes: 450 },
    { day: '2026-02-25', rawMinutes: 750, conservativeMinutes: 642 },
  ],
  byWeek: [
    { monday: '2026-02-16', rawMinutes: 540, conservativeMinutes: 450 },
    { monday: '2026-02-23', rawMinutes: 750, conservativeMinutes: 642 },
  ],
  byTask: [
    {
      task: 'T1',
      name: 'Write a scenario',
      count: 22,
      rawMinutes: 1290,
      conservativeMinutes: 1092,
    },
  ],
});

const running = (): PilotView => ({
  ...blankPilot('running', CHARTER),
  phase: 'running',
  versions: [signedVersion()],
  agreedAt: '2026-02-11T14:02:00.000Z',
  governs: 1,
  startedOn: '2026-02-16',
  baselines: [
    {
      criterion: 'C1',
      kind: 'recorded',
      at: '2026-02-10T10:00:00.000Z',
      measurement: { shape: 'proportion', n: 1480, text: '355 of 1480' },
    },
  ],
  time: logged(),
  observations: [
    {
      criterion: 'C1',
      group: 'comparison',
      measurement: { shape: 'rows', n: 1500, text: '1500 rows' },
      counted: true,
      at: '2026-03-13T10:00:00.000Z',
      seq: 11,
    },
  ],
  verdictFrom: '2026-03-15',
  ...SPENT,
  next: {
    sentence: 'The end date has passed: lock the figures and read the verdict.',
    whose: 'lead',
  },
});

const judged = (): PilotView => ({
  ...running(),
  id: 'judged',
  name: 'Deal practice, mid-market',
  phase: 'judged',
  lockedAt: AT,
  verdicts: [
    {
      version: 1,
      outcome: 'not-met',
      at: AT,
      rules: 'verdict/1',
      reasons: ['A guardrail was breached: harm weighs more than a target reached.'],
      criteria: [
        {
          criterion: 'C1',
          name: 'Close rate',
          unit: '%',
          outcome: 'met',
          scale: 'difference',
          estimate: '0.061',
          interval: ['0.031', '0.091'],
          target: '0.05',
          n: [1500, 1500],
          method: 'newcombe-hybrid-score/1',
          grade: 'B',
          gradeName: 'compared groups',
          direction: 'increase',
          family: 'revenue',
          plain: 'between 3.1 and 9.1 points higher, 90 % sure',
          reasons: ['The change reaches the agreed target under the agreed rule.'],
        },
        {
          criterion: 'C2',
          name: 'Work with an error',
          unit: '%',
          outcome: 'not-met',
          scale: 'difference',
          estimate: '0.05',
          interval: ['0.024', '0.077'],
          target: '0.02',
          n: [400, 410],
          method: 'newcombe-hybrid-score/1',
          grade: 'B',
          gradeName: 'compared groups',
          direction: 'decrease',
          family: 'quality',
          plain: 'between 2.4 and 7.7 points higher, 90 % sure',
          reasons: ['The whole range lies beyond the agreed margin: harm was done.'],
        },
      ],
    },
  ],
  answers: [
    {
      signer: { id: 'vp', name: 'Priya Nair' },
      answer: 'disputes',
      words: 'The two errors came from a template that is gone now.',
      at: AT,
    },
  ],
  next: {
    sentence: 'Decide what follows: scale it, change it and try again, or retire it.',
    whose: 'lead',
  },
});

export const newPilots = (): Map<string, PilotView> =>
  new Map([running(), judged()].map(pilot => [pilot.id, pilot]));

const outcomeOf = (verdict: PilotView['verdicts'][number] | undefined) =>
  verdict ? { outcome: verdict.outcome } : {};

export const listItemOf = (pilot: PilotView): PilotListItem => ({
  ...outcomeOf(pilot.verdicts.at(-1)),
  id: pilot.id,
  name: pilot.name,
  team: pilot.team,
  phase: pilot.phase,
  lead: pilot.lead,
  ...(pilot.draft.runWindow ? { runWindow: pilot.draft.runWindow } : {}),
  signatures: { given: pilot.versions.at(-1)?.signatures.length ?? 0, required: 1 },
  rawHours: pilot.time.rawHours,
  conservativeHours: pilot.time.conservativeHours,
  disputed: pilot.answers.some(each => each.answer === 'disputes'),
  next: pilot.next,
  simulated: true,
});
