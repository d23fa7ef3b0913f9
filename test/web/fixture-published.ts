import type { ResponseOf } from '#contracts/endpoints.ts';
import { SCORECARD } from './fixture-reports.ts';
import { AT, LEAD } from './fixture-workspace.ts';

const HASH = 'a'.repeat(64);
const META = {
  edition: 1,
  publishedAt: AT,
  asOf: AT,
  publishedBy: LEAD,
  owner: LEAD,
  contentHash: HASH,
};

export const REPORTS: ResponseOf<'listReports'> = {
  reports: [
    {
      id: 'scorecard-2025-Q4',
      kind: 'scorecard',
      title: 'Scorecard 2025-Q4',
      editions: 1,
      lastPublishedAt: AT,
      openQuestions: 1,
    },
  ],
};

/** A scorecard with a text that a person may edit, an edition, and a reader who asks. */
export const REPORT: ResponseOf<'getReport'> = {
  id: 'scorecard-2025-Q4',
  kind: 'scorecard',
  title: 'Scorecard 2025-Q4',
  isOver: true,
  text: {
    hash: HASH,
    current: true,
    sentences: [
      {
        template: 'The close rate rose by {{F1}}.',
        by: 'model',
        pieces: [
          { text: 'The close rate rose by ' },
          { text: '5.5 points', slot: 'F1', href: '/app/pilots/judged' },
          { text: '.' },
        ],
      },
    ],
    note: 'Worded by a model from the recorded facts, and checked.',
    writtenAt: AT,
  },
  facts: [{ id: 'F1', label: 'change in close rate', rendered: '5.5 points' }],
  editions: [META],
  questions: [
    { id: 'q1', edition: 1, by: { id: 'cfo', name: 'Rosa Lind' }, at: AT, words: 'For whom?' },
  ],
  decisions: [],
  acknowledged: [{ by: { id: 'cfo', name: 'Rosa Lind' }, at: AT, edition: 1 }],
  invited: [],
  history: [{ at: AT, by: 'Countersign', sentence: 'Asked for the text.' }],
};

export const EDITION: ResponseOf<'getEdition'> = {
  meta: META,
  intact: true,
  superseded: false,
  scorecard: SCORECARD,
};

const RESULT = {
  criterion: 'C1',
  name: 'Close rate',
  plain: 'between 2 and 9 points better, 90% sure',
  outcome: 'met',
  gradeName: 'compared groups',
};

export const PROOF: ResponseOf<'getProofLibrary'> = {
  pilots: [
    {
      id: 'judged',
      name: 'Deal practice, mid-market',
      team: { id: 't1', name: 'Enablement' },
      useCase: 'just-in-time-support',
      families: ['revenue'],
      outcome: 'met',
      stopped: false,
      endedOn: '2026-03-01',
      results: [RESULT],
      copies: 1,
      caseStudies: 0,
    },
  ],
};

export const CASE_STUDY: ResponseOf<'getCaseStudy'> = {
  workspace: 'Northwind Learning',
  demo: true,
  currency: 'EUR',
  asOf: AT,
  pilot: 'judged',
  name: 'Deal practice, mid-market',
  team: 'Enablement',
  barrier: 'business-impact',
  hypothesis: 'Practice helps when a deal stalls.',
  outcome: 'met',
  agreed: [{ id: 'C1', words: 'More deals close.', measuredBy: 'Close rate' }],
  results: [RESULT],
  hours: { raw: 12, conservative: 9 },
  cost: 400,
  closingWords: [{ answer: 'disputes', words: 'The season helped.' }],
  text: { words: 'For “Close rate”, up by 5.5 points.', origin: 'Written by rule.' },
};
