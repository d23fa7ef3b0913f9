import { LEAD } from './fixture-workspace.ts';

/** Where the lead is signed in: here, and on a phone. */
export const SESSIONS = {
  sessions: [
    {
      id: 'a'.repeat(16),
      device: 'Chrome on Linux',
      startedAt: '2026-03-16T08:00:00.000Z',
      seenAt: '2026-03-16T09:29:00.000Z',
      current: true,
    },
    {
      id: 'b'.repeat(16),
      device: 'Safari on iPhone',
      startedAt: '2026-03-16T07:30:00.000Z',
      seenAt: '2026-03-16T07:41:00.000Z',
      current: false,
    },
  ],
};

export const MAIL_CHOICES = { nudge: { day: 5, hour: 15 }, stopped: ['digests'] };

/** A feed that runs, and one whose token has expired. */
export const TOKENS = {
  tokens: [
    {
      id: 'crm',
      name: 'CRM, nightly',
      scopes: ['deliver-figures'],
      createdBy: LEAD,
      createdAt: '2026-03-02T08:00:00.000Z',
      expiresAt: '2026-06-02T08:00:00.000Z',
      usedAt: '2026-03-16T02:00:00.000Z',
      expired: false,
    },
    {
      id: 'dashboard',
      name: 'Dashboard of last quarter',
      scopes: ['read-reports'],
      createdBy: LEAD,
      createdAt: '2025-11-02T08:00:00.000Z',
      expiresAt: '2026-02-02T08:00:00.000Z',
      expired: true,
    },
  ],
};
