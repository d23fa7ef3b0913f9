import type { FigureEntriesView, FigureView } from '#contracts/figures.ts';

const head = {
  workspace: 'Northwind Learning',
  timeZone: 'Europe/Berlin',
  demo: true,
  simulated: true,
  quarter: '2026-Q2',
  figure: 'hours',
  year: false,
  first: '2026-04-01',
  last: '2026-06-30',
} as const;

export const figure: FigureView = {
  ...head,
  parts: [
    {
      pilot: 'quiz-drafts',
      name: 'Quiz drafts',
      text: '58.5 hours conservative, 81 raw; 12 of them on estimated baselines',
    },
    {
      pilot: 'briefs',
      name: 'Research briefs',
      text: '-2 hours conservative, -2 raw; 1.5 more count in another pilot',
    },
  ],
};

export const figureEntries: FigureEntriesView = {
  ...head,
  pilot: { id: 'quiz-drafts', name: 'Quiz drafts' },
  part: '58.5 hours conservative, 81 raw',
  entries: [
    {
      seq: 14,
      hash: 'a4'.repeat(32),
      at: '2026-04-07T15:00:00.000Z',
      who: 'Contributor 1',
      text: 'Logged 3 × “One quiz”, done on April 7, 2026: 38 min each, 6 min of rework.',
      minutes: { raw: 60, conservative: 60 },
      counted: false,
      note: 'Put right by entry 15; not counted.',
    },
    {
      seq: 15,
      hash: 'b5'.repeat(32),
      at: '2026-04-08T09:00:00.000Z',
      who: 'Contributor 1',
      text: 'Logged 2 × “One quiz”, done on April 7, 2026: 38 min each, 6 min of rework.',
      minutes: { raw: 38, conservative: 19.5 },
      counted: true,
      note: 'Puts entry 14 right.',
    },
  ],
  signatures: [
    {
      seq: 6,
      hash: 'c6'.repeat(32),
      at: '2026-04-02T15:00:00.000Z',
      who: 'A skeptic',
      text: 'Signed version 1.',
      counted: true,
    },
  ],
  overlaps: [
    '30 minutes of April 9, 2026 count in “Session preparation”, where the same person logged the same work.',
  ],
};
