import type { OpenedReport } from '#application/report/shared-report.ts';
import type { PagesDeps } from '#http/pages/pages-deps.ts';
import { figure, figureEntries } from './fake-figures.ts';
import { readiness, scorecard } from './fake-reports.ts';

export const SHARED_SECRET = 's'.repeat(43);
export const SHARED_ADDRESS = `/scorecards/shared/${SHARED_SECRET}`;

const lead = { id: 'lead', name: 'Mara Lindqvist' };
const reader = { id: 'reader', name: 'Elena Ruiz' };
const meta = {
  edition: 2,
  contentHash: 'e2'.repeat(32),
  asOf: '2026-07-02T08:00:00.000Z',
  publishedAt: '2026-07-02T08:00:00.000Z',
  publishedBy: lead,
  owner: lead,
  corrects: { edition: 1, reason: 'A cost of June had been left out.' },
};

const opened: OpenedReport = {
  reader,
  workspace: { name: 'Northwind Learning', demo: true, timeZone: 'Europe/Berlin' },
  edition: { meta, intact: true, superseded: false, scorecard },
  editions: [
    meta,
    { ...meta, edition: 1, contentHash: 'e1'.repeat(32), corrects: { edition: 0, reason: '' } },
  ],
  questions: [
    {
      id: 'q1',
      edition: 2,
      by: reader,
      at: '2026-07-03T08:00:00.000Z',
      words: 'Who noticed that the handouts got worse?',
      answer: { by: lead, at: '2026-07-04T08:00:00.000Z', words: 'The blind review.' },
    },
  ],
  decisions: [{ pilot: 'pilot', decision: 'iterate', at: '2026-07-03T08:00:00.000Z' }],
  expiresAt: '2026-08-01T08:00:00.000Z',
};

const done = { ok: true } as const;

/** One published scorecard, shared with one reader. */
export const sharedWith: PagesDeps['shared'] = {
  open: async () => opened,
  ask: async () => done,
  decide: async () => done,
  acknowledge: async () => done,
  figure: async (_secret, { figure: name, year }) => ({ ...figure, figure: name, year }),
  entries: async (_secret, { figure: name, year }) => ({ ...figureEntries, figure: name, year }),
  stage: async () => readiness,
};
