import type { ReadinessView, ScorecardView } from '#contracts/reports.ts';

export const scorecard: ScorecardView = {
  workspace: 'Northwind Learning',
  quarter: '2026-Q2',
  first: '2026-04-01',
  last: '2026-06-30',
  asOf: '2026-07-01T07:00:00.000Z',
  demo: true,
  currency: 'USD',
  headline: {
    text: 'Two of four pilots met the test that their skeptics signed; one of them is a revenue result.',
    origin: 'written by rule',
  },
  decisions: [
    {
      question: 'Give deal practice to all three mid-market teams?',
      amount: '18000',
      by: '2026-07-31',
      pilot: 'pilot',
    },
    { question: 'Keep 40 reclaimed hours a month on onboarding?', by: '2026-07-31' },
    { question: 'Name a sponsor for stage two?' },
  ],
  trust: [
    'Both met results come from compared groups with row data; neither is a controlled test, so neither proves a cause.',
    'One skeptic has not answered a verdict yet; none disputes one.',
    'Every verdict was computed by the signed rule, and any signer can compute it again.',
  ],
  trajectory: {
    id: 'proof-and-trust',
    sentence:
      'Proof and trust: a business result was met and the people who doubted it accepted that.',
  },
  counts: {
    started: 3,
    judged: 4,
    stopped: 1,
    met: 2,
    notMet: 1,
    inconclusive: 1,
    notAssessable: 0,
  },
  hours: { raw: 212.4, conservative: 148.25, reinvested: 96, responseRate: 0.83 },
  results: [
    result(
      'Practice for stalled deals',
      'Close rate',
      'between 3 and 8 points better, 90% sure',
      'met',
    ),
    result('Quiz drafts', 'Time for one quiz', 'between 31 and 44% less, 90% sure', 'met'),
    result(
      'Answers in the flow of work',
      'Days until independent work',
      'between 4 days less and 2 days more, 90% sure',
      'inconclusive',
    ),
    result(
      'Research briefs',
      'Time for one brief',
      'between 2% less and 19% more, 90% sure',
      'not-met',
    ),
  ],
  cost: 14260,
  skeptics: { invited: 6, agreed: 5, accepted: 3, disputed: 0, unanswered: 1 },
  stages: [
    { stage: 'one', met: 10, gates: 10 },
    { stage: 'two', met: 4, gates: 9 },
  ],
  before: { quarter: '2026-Q1', started: 2, judged: 1, conservativeHours: 41.5 },
  benchmarks: [
    {
      text: 'Under 4% of L&D teams name business performance as the main aim of AI.',
      source: 'Absorb, The shift from AI hype to AI habit, 2026',
    },
    {
      text: '37% name stakeholder resistance as the top barrier.',
      source: 'Absorb, The shift from AI hype to AI habit, 2026',
    },
  ],
};

function result(pilotName: string, name: string, plain: string, outcome: string) {
  return {
    pilot: pilotName.replaceAll(' ', '-'),
    pilotName,
    criterion: 'C1',
    name,
    plain,
    outcome,
    grade: 'B',
    gradeName: 'compared groups',
  };
}

/** As much as a quarter can hold: more results than a page, long sentences, three decisions. */
export const fullScorecard: ScorecardView = {
  ...scorecard,
  decisions: scorecard.decisions.map(each => ({
    ...each,
    question: `${each.question} The teams that would take part have been named by their managers.`,
  })),
  trust: [
    ...scorecard.trust,
    'Contributors who did not log count as zero.',
    'No result rests on a survey.',
  ],
  results: Array.from({ length: 14 }, (_, index) => ({
    ...result(
      `Answers in the flow of work, site ${index + 1}`,
      'Days until independent work',
      'between 4 days less and 2 days more, 90% sure',
      'inconclusive',
    ),
  })),
};

/** Forty pilots judged in one quarter, each by two criteria. */
export const crowdedScorecard: ScorecardView = {
  ...fullScorecard,
  counts: { ...scorecard.counts, started: 44, judged: 40, met: 31, notMet: 28, inconclusive: 21 },
  results: Array.from({ length: 80 }, (_, index) =>
    result(
      `Answers in the flow of work, site ${Math.floor(index / 2) + 1}`,
      index % 2 === 0 ? 'Days until independent work' : 'Answers with an error',
      'between 4 days less and 2 days more, 90% sure',
      'inconclusive',
    ),
  ).map((each, index) => ({ ...each, criterion: `C${index + 1}` })),
};

export const emptyScorecard: ScorecardView = {
  ...scorecard,
  headline: { text: 'No pilot was started this quarter.', origin: 'written by rule' },
  decisions: [],
  trust: [],
  trajectory: { id: 'waiting', sentence: 'Waiting: no pilot has started yet.' },
  counts: {
    started: 0,
    judged: 0,
    stopped: 0,
    met: 0,
    notMet: 0,
    inconclusive: 0,
    notAssessable: 0,
  },
  hours: { raw: 0, conservative: 0, reinvested: 0 },
  results: [],
  cost: 0,
  skeptics: { invited: 0, agreed: 0, accepted: 0, disputed: 0, unanswered: 0 },
  stages: [],
  benchmarks: [],
};
delete (emptyScorecard as { before?: unknown }).before;

export const readiness: ReadinessView = {
  stage: 'one',
  asOf: '2026-06-30',
  workspace: 'Northwind Learning',
  ready: false,
  demo: true,
  gates: [
    {
      id: 'R1.1',
      name: 'Small',
      status: 'met',
      facts: [
        {
          text: 'Practice for stalled deals ran 28 days with a cap of $6,000',
          href: '/pilots/pilot',
          declaration: false,
        },
      ],
    },
    {
      id: 'R1.2',
      name: 'Own work first',
      status: 'not evidenced',
      facts: [],
      next: 'Log a week of the team’s own work before the next learner pilot.',
    },
    {
      id: 'R1.5',
      name: 'Skeptic as co-owner',
      status: 'not met',
      facts: [{ text: 'Nobody outside the team signed before the start', declaration: true }],
      next: 'Ask somebody in sales or finance what success would look like.',
    },
  ],
};
